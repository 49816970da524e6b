import { createPortal, type Portal } from "@ods/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { apiCaller, formWith } from "./apiCall.ts";
import { makers } from "./makers.ts";

let time: number;
let portal: Portal;
let call: ReturnType<typeof apiCaller>;

beforeEach(() => {
  time = Date.parse("2026-03-14T06:30:00Z");
  portal = createPortal({ now: () => time, users: [{ username: "maya", apiKey: "key-of-maya" }] });
  call = apiCaller(portal);
});

const PAGE = {
  title: { en: "Air quality", fr: "Qualité de l'air" },
  content: { html: { en: "<p>Hello</p>" }, css: {} },
};

describe("code editor pages", () => {
  it("are made under a slug, read, changed, renamed and deleted", async () => {
    const made = await call("POST", "/code_editor_pages/", PAGE);
    expect(made).toMatchObject({
      status: 201,
      body: { ...PAGE, slug: "air-quality", is_archived: false, created_by: { username: "portal.user" } },
    });
    expect((await call("POST", "/code_editor_pages/", PAGE)).body.slug).toBe("air-quality-2");
    time += 60_000;
    const change = { slug: "air", content: { html: { en: "<p>Bye</p>" } } };
    expect((await call("PUT", "/code_editor_pages/air-quality/", change)).body).toMatchObject({
      ...change,
      title: PAGE.title,
      updated_at: "2026-03-14T06:31:00.000Z",
    });
    expect((await call("GET", "/code_editor_pages/air-quality/")).status).toBe(404);
    const { results } = (await call("GET", "/code_editor_pages/")).body;
    expect(results.map(({ slug }: { slug: string }) => slug)).toEqual(["air", "air-quality-2"]);
    expect((await call("DELETE", "/code_editor_pages/air/")).status).toBe(204);
    expect((await call("GET", "/code_editor_pages/air/")).status).toBe(404);
  });

  it("are put away, and can be edited once they are back", async () => {
    const at = `/code_editor_pages/${await makers.codePage(call)}`;
    expect((await call("POST", `${at}/archive/`)).body).toEqual({ detail: "ok" });
    expect((await call("GET", `${at}/`)).body.is_archived).toBe(true);
    expect((await call("PUT", `${at}/`, PAGE)).status).toBe(400);
    await call("POST", `${at}/unarchive/`);
    expect((await call("PUT", `${at}/`, PAGE)).body).toMatchObject({ ...PAGE, is_archived: false });
  });

  it("are deleted in bulk by slug and text, and never all by mistake", async () => {
    for (const slug of ["a", "b", "c"]) await makers.codePage(call, { slug, description: `About ${slug}` });
    const remove = async (query: string) => (await call("DELETE", `/code_editor_pages/${query}`)).body;
    expect(await remove("")).toEqual([]);
    expect(await remove("?slug=a&slug=b&search=ABOUT%20B")).toEqual(["b"]);
    expect(await remove("?slug=a&slug=z")).toEqual(["a"]);
    expect(await remove("?search=about")).toEqual(["c"]);
    expect((await call("GET", "/code_editor_pages/")).body.total_count).toBe(0);
  });

  it("that are restricted are for those with a ruleset, who edit them if it says so", async () => {
    const maya = makers.as(portal, "key-of-maya");
    const at = `/code_editor_pages/${await makers.codePage(call, { is_restricted: true })}`;
    await makers.codePage(call);
    expect((await maya("GET", `${at}/`)).status).toBe(403);
    expect((await maya("GET", "/code_editor_pages/")).body.total_count).toBe(1);
    await call("POST", `${at}/security/users/`, { user: { username: "maya" }, permissions: [] });
    expect((await maya("GET", "/code_editor_pages/")).body.total_count).toBe(2);
    expect((await maya("PUT", `${at}/`, PAGE)).status).toBe(403);
    await call("PUT", `${at}/security/users/maya/`, { permissions: ["edit_page"] });
    expect((await maya("PUT", `${at}/`, PAGE)).status).toBe(200);
  });
});

describe("Studio pages", () => {
  it("are made, changed, published, unpublished and deleted", async () => {
    const made = await call("POST", "/studio_pages/", { slug: "welcome" });
    expect(made).toMatchObject({
      status: 201,
      body: { uid: expect.stringMatching(/^sp_/), slug: "welcome", public: false, contents: [] },
    });
    const at = `/studio_pages/${made.body.uid}/`;
    expect((await call("PUT", at, { slug: "hello", public: true })).body).toMatchObject({
      slug: "hello",
      public: true,
    });
    time += 60_000;
    expect((await call("POST", `${at}publish/`)).body).toEqual({ detail: "ok" });
    await call("POST", `${at}unpublish/`);
    time += 60_000;
    await call("POST", `${at}publish/`);
    expect((await call("GET", at)).body.first_published_at).toBe("2026-03-14T06:31:00.000Z");
    expect((await call("DELETE", at)).status).toBe(204);
    expect((await call("GET", "/studio_pages/")).body.total_count).toBe(0);
  });

  it("show what was made in the editor", async () => {
    const uid = await makers.studioPage(call);
    portal.seed.studioContents(uid, [{ version_name: "draft", title: "Welcome", description: "Come in" }]);
    expect((await call("GET", `/studio_pages/${uid}/`)).body.contents).toMatchObject([
      { version_name: "draft", title: "Welcome", updated_by: { username: "portal.user" } },
    ]);
  });

  it("are for all when they are public and published, else for those with a ruleset", async () => {
    const maya = makers.as(portal, "key-of-maya");
    const at = `/studio_pages/${await makers.studioPage(call, { public: true })}`;
    expect((await maya("GET", `${at}/`)).status).toBe(403);
    await call("POST", `${at}/publish/`);
    expect((await maya("GET", `${at}/`)).status).toBe(200);
    await call("PUT", `${at}/`, { public: false });
    expect((await maya("GET", `${at}/`)).status).toBe(403);
    await call("POST", `${at}/security/users/`, { user: { username: "maya" }, permissions: [] });
    expect((await maya("GET", `${at}/`)).status).toBe(200);
  });
});

describe("images", () => {
  it("are added to the library under an address of their own, where anybody gets them", async () => {
    const upload = () =>
      call("POST", "/medias/images/", formWith(new File(["<svg/>"], "tree.svg", { type: "image/svg+xml" })));
    expect(await upload()).toEqual({ status: 201, body: { url: "/assets/theme_image/tree.svg" } });
    expect((await upload()).body.url).toBe("/assets/theme_image/tree-2.svg");
    expect((await call("GET", "/medias/images/?limit=1")).body).toMatchObject({
      total_count: 2,
      results: [{ url: "/assets/theme_image/tree.svg" }],
    });
    const image = await portal.fetch(new Request(`${portal.url}/assets/theme_image/tree.svg`));
    expect([image.status, image.headers.get("Content-Type"), await image.text()]).toEqual([
      200,
      "image/svg+xml",
      "<svg/>",
    ]);
    expect((await portal.fetch(new Request(`${portal.url}/assets/theme_image/bush.svg`))).status).toBe(404);
  });
});
