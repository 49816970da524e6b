import type { Command } from "commander";
import { UsageError } from "./exitCode.ts";

/** Options that say which records are wanted. */
export interface FilterOptions extends FacetOptions {
  query?: string;
  fields?: string;
  timezone?: string;
  lang?: string;
}

export interface FacetOptions {
  refine?: string[];
  exclude?: string[];
}

export function addFilterOptions(command: Command): Command {
  command.option("-q, --query <query>", "what to look for, in the query language");
  return addFacetOptions(command)
    .option("-f, --fields <names>", "the fields that are wanted, with commas between")
    .option("--timezone <zone>", "zone of dates with a time, such as Europe/Paris")
    .option("--lang <code>", "language of labels and of the query, such as fr");
}

export function addFacetOptions(command: Command): Command {
  return command
    .option("-r, --refine <facet=value>", "keep what has this facet value; may be repeated", collect)
    .option("-x, --exclude <facet=value>", "drop what has this facet value; may be repeated", collect);
}

/** Gathers the values of an option that may be repeated. */
export function collect(value: string, others: string[] = []): string[] {
  others.push(value);
  return others;
}

/** The same as the parameters of a search. */
export function filtersOf({ query, fields, timezone, lang, ...facets }: FilterOptions) {
  return {
    ...(query !== undefined && { q: query }),
    ...facetsOf(facets),
    ...(fields !== undefined && { fields: namesIn(fields) }),
    ...(timezone !== undefined && { timezone }),
    ...(lang !== undefined && { lang }),
  };
}

export function facetsOf({ refine, exclude }: FacetOptions) {
  return {
    ...(refine && { refine: valuesByFacet("--refine", refine) }),
    ...(exclude && { exclude: valuesByFacet("--exclude", exclude) }),
  };
}

/** Names with commas between. */
export function namesIn(text: string): string[] {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function valuesByFacet(option: string, pairs: readonly string[]): Record<string, string[]> {
  const values = new Map<string, string[]>();
  for (const pair of pairs) {
    const at = pair.indexOf("=");
    if (at < 1) throw new UsageError(`${option} is ${pair}; facet=value is wanted, as in species=Oak.`);
    const facet = pair.slice(0, at);
    const ofFacet = values.get(facet) ?? [];
    ofFacet.push(pair.slice(at + 1));
    values.set(facet, ofFacet);
  }
  return Object.fromEntries(values);
}
