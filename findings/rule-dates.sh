#!/usr/bin/env bash
# What:  « is this date before that one » as a rule, dates written as text (npm json-rules-engine 7.3.1,
#        operator « lessThan »).
# Guess: it never holds, as the documentation gives this operator to numbers.
# Seen:  it holds as text is sorted, since a text that begins with a figure passes for a number: right
#        for « 2026-05-12 », wrong for « 12/05/2026 » before « 01/06/2026 », with no warning.
# Here:  a rule reads dates, never their text (`tutorials/deadlines/`).
. "$(dirname "$0")/_room.sh"
node_with json-rules-engine@7.3.1
cat > try.mjs <<'J'
import { Engine } from "json-rules-engine";

for (const [published, limit] of [
  ["2026-05-12", "2026-06-01"],
  ["12/05/2026", "01/06/2026"],
  ["le 12 mai", "le 1er juin"],
]) {
  const engine = new Engine();
  const rule = { fact: "published", operator: "lessThan", value: limit };
  engine.addRule({ conditions: { all: [rule] }, event: { type: "early" } });
  const { events } = await engine.run({ published });
  console.log(`${published} < ${limit}: ${events.length === 1}`);
}
J
same "$(node try.mjs)" "2026-05-12 < 2026-06-01: true
12/05/2026 < 01/06/2026: false
le 12 mai < le 1er juin: false"
