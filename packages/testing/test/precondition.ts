import type { Portal } from "@ods/testing";
import type { ApiAnswer, apiCaller } from "./apiCall.ts";

export type Call = ReturnType<typeof apiCaller>;

/** What has to be so for an operation, and what the portal answers where it is not. */
export interface Precondition {
  rule: string;
  /** The operation that is refused. */
  operation: string;
  status: number;
  code: string;
  /** Tries the operation where it can't succeed. */
  provoke: (call: Call, portal: Portal) => Promise<ApiAnswer>;
}
