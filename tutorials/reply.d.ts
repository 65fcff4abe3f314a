// What the door answers `show`, for the page's scripts: tutorials/reply.py in their language.
// A test makes these interfaces from the Python types, and compares.

interface Part {
  base64?: string;
  file?: string;
}

interface DoorFile {
  name: string;
  mime: string;
  base64?: string;
  parts?: Part[];
}

interface Problem {
  message: string;
  hint: string;
  path: (string | number)[];
  file: string;
  line: number;
  titles: string;
}

interface Reply {
  state?: Record<string, unknown>;
  html?: string;
  title?: string;
  status?: string;
  focus?: string;
  node?: string;
  begun?: boolean;
  done?: boolean;
  patches?: Record<string, string>;
  downloads?: DoorFile[];
  note?: string;
  keep?: boolean;
}

// The answer of the door: the reply, or what is wrong with the request.
interface Answer extends Reply {
  ok: boolean;
  problems?: Problem[];
}
