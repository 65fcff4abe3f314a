#!/usr/bin/env bash
# What:  the request for a time stamp (RFC 3161) of a capture, made from its bytes, by SHA-256
#        (PyPI rfc3161ng 2.1.3, rfc3161-client 1.0.9).
# Guess: it holds the SHA-256 of the bytes, and a number used once.
# Seen:  so for rfc3161-client. The request of rfc3161ng says SHA-256 and holds the SHA-1 of them (20
#        bytes), without such a number; made from the digest itself instead of the bytes, it is right.
# Here:  evidence is hashed by ours (`tutorials/evidence/hashing.py`), and the digest is shown whole:
#        what a service stamps can be held against it.
. "$(dirname "$0")/_room.sh"
python_with rfc3161ng==2.1.3 rfc3161-client==1.0.9
cat > try.py <<'P'
import hashlib

import rfc3161_client
import rfc3161ng

CAPTURE = b"capture"
names = {hashlib.new(name, CAPTURE).digest(): name for name in ("sha1", "sha256")}


def stamped(request):
    imprint = request["messageImprint"]
    nonce = "nonce" if request["nonce"].hasValue() else "no nonce"
    return imprint["hashAlgorithm"]["algorithm"], names[bytes(imprint["hashedMessage"])], nonce


sha256 = rfc3161_client.HashAlgorithm.SHA256
request = rfc3161_client.TimestampRequestBuilder().data(CAPTURE).hash_algorithm(sha256).build()
imprint = request.message_imprint
print("rfc3161-client", imprint.hash_algorithm.dotted_string, names[imprint.message], "nonce" if request.nonce else "")
print("rfc3161ng", *stamped(rfc3161ng.make_timestamp_request(data=CAPTURE, hashname="sha256")))
digest = hashlib.sha256(CAPTURE).digest()
print("rfc3161ng", *stamped(rfc3161ng.make_timestamp_request(digest=digest, hashname="sha256")))
P
same "$(python try.py)" "rfc3161-client 2.16.840.1.101.3.4.2.1 sha256 nonce
rfc3161ng 2.16.840.1.101.3.4.2.1 sha1 no nonce
rfc3161ng 2.16.840.1.101.3.4.2.1 sha256 no nonce"
