import { inspect } from "node:util";
import type { CommandContext } from "./commandContext.ts";
import { EXIT, exitCodeOf } from "./exitCode.ts";
import { InterruptedError } from "./interruption.ts";
import { colors } from "./terminal/colors.ts";
import { plainLine, plainLines } from "./terminal/plainText.ts";

const MOST_PROBLEMS = 10;

/** An error as people read it: what is wrong and where, and what to do about it where that is not said already. */
export function errorText(context: CommandContext, error: unknown, { isVerbose = false } = {}): string {
  // Whoever did that knows it, and it is no fault.
  if (error instanceof InterruptedError) return `${error.message}\n`;
  const { red, dim } = colors(context, "stderr");
  const message = error instanceof Error ? error.message : String(error);
  const [first = "", ...others] = plainLines(message).split("\n");
  const lines = [`${red("error:")} ${first}`, ...others];
  lines.push(...problemsIn(error));
  const advice = adviceFor(error);
  if (advice) lines.push(dim(advice));
  if (isVerbose || /(^|[\s,])(ods|\*)/.test(context.env.DEBUG ?? "")) lines.push(plainLines(inspect(error)));
  return `${lines.join("\n")}\n`;
}

/** Problems with single records, the first of them. */
function problemsIn(error: unknown): string[] {
  const { records_errors: problems } = Object(error) as {
    records_errors?: { record_id?: unknown; message?: unknown }[];
  };
  if (!Array.isArray(problems)) return [];
  const lines = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ record_id, message }) =>
      plainLine(`record ${record_id ?? "?"}: ${message ?? "no reason given"}`),
    );
  const rest = problems.length - lines.length;
  return [...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].map((line) => `  ${line}`);
}

function adviceFor(error: unknown): string | undefined {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "AuthenticationError":
    case "PermissionError":
    case "LoginPageError":
      return "Store a key with odskeys set, or give one by --key-file or ODS_APIKEY; --verbose shows which is used.";
    case "QuotaExceededError": {
      const { resetAt } = error as { resetAt?: Date };
      return resetAt && `It starts anew at ${resetAt.toISOString()}.`;
    }
    case "NetworkError":
      return "Check the portal's address and your connection.";
    case "TimeoutError":
      return "Give it longer with --timeout, or try again later.";
    case "RecordCountError":
      return "The dataset may have changed meanwhile: try again. With --no-check-count it is taken as it comes.";
    case "FormatLimitError":
      return "Give another --format. With --no-check-count the file has as many records as the portal gives.";
    default:
      return exitCodeOf(error) === EXIT.failure ? "With --verbose it says more." : undefined;
  }
}
