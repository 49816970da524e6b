import { type Call, type Handlers, OK } from "../call.ts";
import type { Caller } from "../caller.ts";
import { cloneJson } from "../exactJson.ts";
import { freeIdentifier, slugOf } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { StoredCodePage } from "../state/pages.ts";
import { Rulesets } from "../state/rulesets.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";

const table = {
  parameter: "page_slug",
  things: ({ state }: Call) => state.codePages,
};

/** Pages written in HTML and CSS. */
export const codePages: Handlers = {
  ...collectionHandlers<StoredCodePage>({
    ...table,
    operations: {
      list: "list-code-editor-pages",
      create: "create-code-editor-page",
      retrieve: "retrieve-code-editor-page",
      update: "update-code-editor-page",
      delete: "delete-code-editor-page",
    },
    choose: ({ caller }, all) => all.filter((page) => maySee(caller, page)),
    read: readPage,
    show: (call, page) => {
      if (!maySee(call.caller, page)) call.caller.need("explore_restricted_page");
      const { created_by, updated_by, rulesets, ...shown } = page;
      return {
        ...shown,
        has_subdomain_copies: false,
        is_pushed_by_parent: false,
        created_by: { username: created_by },
        updated_by: { username: updated_by },
      };
    },
  }),

  "archive-code-editor-page": (call) => {
    thingOf(table, call).is_archived = true;
    return OK;
  },
  "unarchive-code-editor-page": (call) => {
    thingOf(table, call).is_archived = false;
    return OK;
  },

  "bulk-delete-code-editor-page": ({ state, query }) => {
    const slugs = new Set(query.getAll("slug"));
    const text = query.get("search")?.toLowerCase();
    // What a request does that selects nothing is not documented: it had better not delete everything.
    const isSelecting = slugs.size > 0 || text !== undefined;
    const selected = [...state.codePages].filter(
      (page) =>
        isSelecting &&
        (slugs.size === 0 || slugs.has(page.slug)) &&
        (text === undefined || isAbout(page, text)),
    );
    for (const { slug } of selected) state.codePages.delete(slug);
    return { body: selected.map(({ slug }) => slug) };
  },
};

function maySee(caller: Caller, { is_restricted, rulesets }: StoredCodePage): boolean {
  if (!is_restricted || caller.isNamedIn(rulesets)) return true;
  return caller.may("explore_restricted_page") || caller.may("edit_page") || caller.may("manage_page");
}

function isAbout({ slug, title, description, tags }: StoredCodePage, text: string): boolean {
  return [slug, description, ...Object.values(title), ...tags].some((value) =>
    value.toLowerCase().includes(text),
  );
}

function readPage({ state, caller, body }: Call, current: StoredCodePage | undefined): StoredCodePage {
  if (current?.is_archived)
    throw invalid({ is_archived: ["an archived page can't be edited: unarchive it first"] });
  const given = cloneJson(body) as Partial<StoredCodePage>;
  const isTaken = (slug: string) => slug !== current?.slug && state.codePages.has(slug);
  if (given.slug !== undefined && isTaken(given.slug))
    throw invalid({ slug: [`there is a page ${given.slug} already`] });
  const title = given.title ?? current?.title ?? {};
  const slug =
    given.slug ??
    current?.slug ??
    freeIdentifier(slugOf(Object.values(title)[0] ?? "", "-", "page"), "-", isTaken);
  const updated_at = state.timestamp();
  return {
    slug,
    title,
    description: given.description ?? current?.description ?? "",
    content: given.content,
    template: given.template ?? current?.template ?? "custom.html",
    tags: given.tags ?? current?.tags ?? [],
    is_restricted: given.is_restricted ?? current?.is_restricted ?? false,
    is_archived: given.is_archived ?? false,
    created_at: current?.created_at ?? updated_at,
    updated_at,
    created_by: current?.created_by ?? caller.username,
    updated_by: caller.username,
    rulesets: current?.rulesets ?? new Rulesets(),
  };
}
