import { InvalidArgumentError } from "@ods/core";
import { isPlainObject, kindOf } from "@ods/core/client-kit";

/** Parameters that are sent one by one, `refine.species=Oak`, with what they look like. Portals ignore them otherwise. */
const BY_NAME: Readonly<Record<string, string>> = {
  refine: '{ species: "Oak" }',
  exclude: '{ species: "Oak" }',
  disjunctive: "{ species: true }",
  facetsort: '{ species: "-count" }',
  geofilter: '{ distance: "48.85,2.35,1000" }',
  y: '{ mean: { func: "AVG", expr: "height" } }',
  agg: '{ range: { func: ["MIN", "MAX"], expr: "mean" } }',
  join: '{ other: { remotedataset: "districts", localkey: "district", remotekey: "name" } }',
};

/** Those of them whose names are facets, with one value or several each. */
const FACETS = ["refine", "exclude", "disjunctive", "facetsort"];

/** Parameters that are one text, number or truth value, or a list of texts. */
const PLAIN =
  /^(dataset|q|facet|fields|sort|rows|start|format|callback|(output_)?timezone|lang|source|csv_separator|epsg|x|(geo_)?(simplify(_zoom)?|field)|maxpoints|periodic|precision)$/;

/** Characters of a value up to which it is written out in what to write instead. */
const LONGEST_SHOWN = 60;

/**
 * Refuses parameters in a shape that portals ignore, so that everything would come: `refine: "species:Oak"`, as v2.1 of
 * the API has it, `q: { species: "Oak" }`, `"refine.": "Oak"`.
 *
 * @throws {@link InvalidArgumentError} that says what to write.
 */
export function refuseIgnoredShapes(query: object): void {
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (Object.hasOwn(BY_NAME, name)) refuseOtherThanNamed(name, value);
    else if (name.endsWith(".") && isDotted(name.slice(0, -1))) throw nameless(name.slice(0, -1));
    else if (PLAIN.test(name) && isPlainObject(value)) throw named(name);
  }
}

function isDotted(name: string): boolean {
  return Object.hasOwn(BY_NAME, name) || name === "geo_digest";
}

function refuseOtherThanNamed(name: string, value: unknown): void {
  if (!isPlainObject(value)) {
    const isFacet = name === "refine" || name === "exclude";
    const example = (isFacet && meantBy(value)) || BY_NAME[name];
    throw new InvalidArgumentError(
      `${name} is ${kindOf(value)}, which portals ignore; write ${name}: ${example}.`,
    );
  }
  if (Object.hasOwn(value, "")) throw nameless(name);
  if (!FACETS.includes(name)) return;
  const nested = Object.entries(value).find(([, part]) => isPlainObject(part));
  if (nested) {
    throw new InvalidArgumentError(
      `${name} has an object for ${JSON.stringify(nested[0].slice(0, LONGEST_SHOWN))}; a value is wanted, or a list of them: ` +
        `${name}: ${BY_NAME[name]}. A facet with a dot in its name is written in one: "dcat.creator".`,
    );
  }
}

function named(name: string): InvalidArgumentError {
  const remedy =
    name === "q"
      ? 'values of facets go into refine: { species: "Oak" }, conditions are q.field("species").eq("Oak")'
      : "a single value is wanted, or a list where the parameter takes several";
  return new InvalidArgumentError(`${name} is an object, which portals ignore; ${remedy}.`);
}

/** What `"species:Oak"`, or a list of such texts, is here. */
function meantBy(value: unknown): string | undefined {
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  const values = new Map<string, string[]>();
  for (const text of texts) {
    const found = typeof text === "string" && text.length <= LONGEST_SHOWN && /^([^:=]+)[:=](.+)$/.exec(text);
    if (!found) return undefined;
    const [, facet = "", of = ""] = found;
    const key = facet.trim();
    values.set(key, [...(values.get(key) ?? []), of.trim().replace(/^"(.*)"$/, "$1")]);
  }
  if (values.size === 0) return undefined;
  const written = [...values].map(([facet, of]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(facet) ? facet : JSON.stringify(facet);
    return `${key}: ${JSON.stringify(of.length === 1 ? of[0] : of)}`;
  });
  return `{ ${written.join(", ")} }`;
}

function nameless(name: string): InvalidArgumentError {
  return new InvalidArgumentError(
    `${name} has a value without a name, which portals ignore; write ${name}: ${BY_NAME[name] ?? '{ shape: "7312906655" }'}.`,
  );
}
