/** A place in a text; both count from 0. */
export interface Position {
  line: number;
  character: number;
}

/** What an editor asks, of one file. */
export interface LanguageServer {
  open(path: string, text: string): Promise<void>;
  /** As if it were typed. */
  type(position: Position, text: string): Promise<void>;
  /** What could stand there. */
  completions(position: Position): Promise<readonly string[]>;
  /** Messages of the errors in the file. */
  errors(): Promise<readonly string[]>;
  close(): void;
}
