import { OdsError } from "@ods/core";
import { excerpt, redactAll, secretsSentFor } from "@ods/core/client-kit";
import type { Schemas } from "../schemas.ts";

/** What became of one item of a bulk operation. */
export type BulkResult<Item> = BulkSuccess<Item> | BulkFailure<Item>;

export interface BulkSuccess<Item> {
  status: "success";
  /** As it was given. */
  item: Item;
  /** The user as the portal has them now. */
  user: Schemas["User"];
}

export interface BulkFailure<Item> {
  status: "error";
  /** As it was given. */
  item: Item;
  /** Why; `detail` is what the portal says. */
  error: OdsError;
}

/**
 * The results of a bulk operation in the order of its items; portals key them by position and send them in any order.
 */
export function bulkResults<Item>(
  items: readonly Item[],
  answer: unknown,
  response: Response,
): BulkResult<Item>[] {
  const results = new Map(Object.entries((answer ?? {}) as Record<string, unknown>));
  const secrets = secretsSentFor(response);
  return items.map((item, index) => resultOf(item, index, results.get(String(index)), secrets));
}

function resultOf<Item>(
  item: Item,
  index: number,
  result: unknown,
  secrets: readonly string[],
): BulkResult<Item> {
  const { status_code, data, ...rest } = (result ?? {}) as {
    status_code?: unknown;
    data?: unknown;
    error?: unknown;
  };
  const error = redactAll(rest.error, secrets);
  if (status_code === "success") return { status: "success", item, user: data as Schemas["User"] };
  const what = result === undefined ? "The portal says nothing about" : "The portal refuses";
  const said = textOf(error);
  const message = `${what} item ${index}${said && `: ${excerpt(said)}`}`;
  return { status: "error", item, error: new OdsError(message, { detail: error, code: codeOf(error) }) };
}

function textOf(error: unknown): string {
  if (typeof error === "string") return error;
  if (typeof error !== "object" || error === null) return "";
  const { message } = error as { message?: unknown };
  return typeof message === "string" ? message : JSON.stringify(redactAll(error, []));
}

function codeOf(error: unknown): string | undefined {
  const { error_code, error_key } = (error ?? {}) as { error_code?: unknown; error_key?: unknown };
  return [error_code, error_key].find((code) => typeof code === "string") as string | undefined;
}
