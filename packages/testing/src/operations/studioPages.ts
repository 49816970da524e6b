import { type Call, type Handlers, OK } from "../call.ts";
import type { Caller } from "../caller.ts";
import { freeIdentifier } from "../identifiers.ts";
import { invalid } from "../problem.ts";
import type { StoredStudioPage } from "../state/pages.ts";
import { Rulesets } from "../state/rulesets.ts";
import { collectionHandlers, thingOf } from "./collectionHandlers.ts";

const table = {
  parameter: "studio_page_uid",
  things: ({ state }: Call) => state.studioPages,
};

/** Pages built in the visual editor. */
export const studioPages: Handlers = {
  ...collectionHandlers<StoredStudioPage>({
    ...table,
    operations: {
      list: "list-studio-pages",
      create: "create-studio-page",
      retrieve: "retrieve-studio-page",
      update: "update-studio-page",
      delete: "delete-studio-page",
    },
    choose: ({ caller }, all) => all.filter((page) => maySee(caller, page)),
    read: readPage,
    show: (call, page) => {
      if (!maySee(call.caller, page)) call.caller.need("explore_restricted_page");
      const { created_by, rulesets, isPublished, first_published_at, ...shown } = page;
      return {
        ...shown,
        ...(first_published_at !== undefined && { first_published_at }),
        created_by: { username: created_by },
      };
    },
  }),

  "publish-studio-page": (call) => {
    const page = thingOf(table, call);
    page.isPublished = true;
    page.first_published_at ??= call.state.timestamp();
    return OK;
  },
  "unpublish-studio-page": (call) => {
    thingOf(table, call).isPublished = false;
    return OK;
  },
};

function maySee(caller: Caller, page: StoredStudioPage): boolean {
  if ((page.public && page.isPublished) || caller.isNamedIn(page.rulesets)) return true;
  return caller.may("explore_restricted_page") || caller.may("edit_page") || caller.may("manage_page");
}

function readPage({ state, caller, body }: Call, current: StoredStudioPage | undefined): StoredStudioPage {
  const given = body as { slug?: string; public?: boolean };
  const others = [...state.studioPages].filter((page) => page !== current);
  const taken = new Set(others.map(({ slug }) => slug));
  const isTaken = (slug: string) => taken.has(slug);
  if (given.slug !== undefined && isTaken(given.slug))
    throw invalid({ slug: [`there is a page ${given.slug} already`] });
  const updated_at = state.timestamp();
  return {
    uid: current?.uid ?? state.newUid("sp"),
    slug: given.slug ?? current?.slug ?? freeIdentifier("page", "-", isTaken),
    public: given.public ?? current?.public ?? false,
    contents: current?.contents ?? [],
    isPublished: current?.isPublished ?? false,
    first_published_at: current?.first_published_at,
    created_at: current?.created_at ?? updated_at,
    updated_at,
    created_by: current?.created_by ?? caller.username,
    rulesets: current?.rulesets ?? new Rulesets(),
  };
}
