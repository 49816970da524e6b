/** A call to an operation, as the tests of the client write it. */
export interface OperationCall {
  id: string;
  method: string;
  path: string;
  /** What stands behind the path in the call. */
  init: string | undefined;
  /** Whether the answer is a file. */
  isFile: boolean;
}

const LINE =
  /^ {2}"(?<id>[^"]+)": .*? => (?:client\.(?<method>[A-Z]+)\(|download\(client, )"(?<path>[^"]+)"(?:, (?<init>.*))?\),$/gm;

/** A call to each operation, from the calls that the tests make. */
export function operationCalls(source: string): OperationCall[] {
  return [...source.matchAll(LINE)].map(({ groups }) => ({
    id: groups?.id as string,
    method: groups?.method ?? "GET",
    path: groups?.path as string,
    init: groups?.init,
    isFile: groups?.method === undefined,
  }));
}

/** Names of the parameters in the path, in order. */
export function pathNames({ path }: OperationCall): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);
}

export function pathObject(call: OperationCall): string | undefined {
  const names = pathNames(call);
  return names.length === 0
    ? undefined
    : `{ ${names.map((name) => `${name}: path.${name} as string`).join(", ")} }`;
}

/** The object of query parameters that the operation can't do without. */
export function queryObject({ init }: OperationCall): string | undefined {
  return /query: (\{[^}]*\})/.exec(init ?? "")?.[1];
}

export function hasBody({ init }: OperationCall): boolean {
  return /\bbody \}$/.test(init ?? "");
}
