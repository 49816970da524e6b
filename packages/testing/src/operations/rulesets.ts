import { type Call, changed, datasetOf, type Handlers } from "../call.ts";
import { cloneJson } from "../exactJson.ts";
import { invalid } from "../problem.ts";
import type { Ruleset, Rulesets } from "../state/rulesets.ts";
import { collectionHandlers } from "./collectionHandlers.ts";

interface RulesetHolder {
  /** As operations name it: `list-{name}-user-security`. */
  name: string;
  rulesets: (call: Call) => Rulesets;
  changed?: (call: Call) => void;
}

const HOLDERS: RulesetHolder[] = [
  {
    name: "dataset",
    rulesets: (call) => datasetOf(call).rulesets,
    changed: (call) => changed(call, datasetOf(call), "security"),
  },
  {
    name: "datasource-connection",
    rulesets: ({ state, path }) => state.connections.get(path.connection_uid ?? "").rulesets,
  },
  {
    name: "code-editor-page",
    rulesets: ({ state, path }) => state.codePages.get(path.page_slug ?? "").rulesets,
  },
  {
    name: "studio-page",
    rulesets: ({ state, path }) => state.studioPages.get(path.studio_page_uid ?? "").rulesets,
  },
];

interface TargetKind {
  name: "user" | "group";
  parameter: string;
  /** Property that identifies the target, in the rulesets that are sent. */
  key: string;
  of: (rulesets: Rulesets) => Rulesets["users"];
  exists: (call: Call, target: string) => boolean;
}

const TARGETS: TargetKind[] = [
  {
    name: "user",
    parameter: "username",
    key: "username",
    of: ({ users }) => users,
    exists: ({ state }, target) => state.users.has(target),
  },
  {
    name: "group",
    parameter: "group_uid",
    key: "uid",
    of: ({ groups }) => groups,
    exists: ({ state }, target) => state.groups.has(target),
  },
];

/** What single users and groups may do with datasets, connections and pages. */
export const rulesets: Handlers = Object.assign(
  {},
  ...HOLDERS.flatMap((holder) => TARGETS.map((target) => handlersOf(holder, target))),
);

function handlersOf(holder: RulesetHolder, target: TargetKind): Handlers {
  const operation = (action: string) => `${action}-${holder.name}-${target.name}-security`;
  return collectionHandlers<Ruleset>({
    operations: {
      list: operation("list"),
      create: operation("create"),
      retrieve: operation("retrieve"),
      update: operation("update"),
      delete: operation("delete"),
    },
    parameter: target.parameter,
    things: (call) => target.of(holder.rulesets(call)),
    read: (call, current) => readRuleset(call, target, target.of(holder.rulesets(call)), current),
    show: (_call, { target: name, permissions, security }) => ({
      [target.name]: { [target.key]: name },
      permissions,
      ...(security !== undefined && { security }),
    }),
    ...(holder.changed && { changed: holder.changed }),
  });
}

function readRuleset(
  call: Call,
  { name, key, exists }: TargetKind,
  others: Rulesets["users"],
  current: Ruleset | undefined,
): Ruleset {
  const body = cloneJson(call.body) as Record<string, unknown>;
  const given = (body[name] as Record<string, string | undefined> | undefined)?.[key];
  const target = given ?? current?.target;
  const place = `${name}.${key}`;
  if (target === undefined) throw invalid({ [place]: ["is required"] });
  if (current && target !== current.target)
    throw invalid({ [place]: [`must be ${current.target}, as in the path`] });
  if (!exists(call, target)) throw invalid({ [place]: [`there is no ${name} ${target}`] });
  if (!current && others.has(target))
    throw invalid({ [place]: [`the ${name} ${target} has a ruleset already`] });
  return {
    target,
    permissions: (body.permissions as string[] | undefined) ?? [],
    ...(body.security !== undefined && { security: body.security }),
  };
}
