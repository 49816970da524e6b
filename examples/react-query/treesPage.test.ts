import { createAutomationClient, publishDataset, unwrap, uploadResourceFile } from "@ods/automation";
import { createPortal, portalHandlers } from "@ods/testing";
import { Window } from "happy-dom";
import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";

const url = "https://data.rivertown.example";
const TREES = `species;height;district
Oak;25;North
Maple;12;South
Elm;30;North
Lime;15;South
Ash;21;North
`;

const server = setupServer();
const window = new Window();
const { document } = window;
const requests: URL[] = [];

beforeAll(async () => {
  server.listen({ onUnhandledRequest: "error" });
  // What react-dom looks for; fetch stays Node's, which msw answers.
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", document);
  vi.stubGlobal("navigator", window.navigator);
  const portal = createPortal({ url, processingTime: 0 });
  server.use(...portalHandlers(portal));
  const client = createAutomationClient({ portal: url, auth: portal.apiKey });
  const { uid } = await unwrap(
    client.POST("/datasets/", { body: { dataset_id: "street-trees", metadata: {} } }),
  );
  const file = await uploadResourceFile(client, uid, new File([TREES], "trees.csv"));
  const datasource = { type: "uploaded_file", file: { uid: file.uid } } as const;
  await unwrap(
    client.POST("/datasets/{dataset_uid}/resources/", {
      params: { path: { dataset_uid: uid } },
      body: { type: "csvfile", title: "Trees", params: { separator: ";" }, datasource },
    }),
  );
  await publishDataset(client, uid, { interval: 0 });
  server.events.on("request:start", ({ request }) => void requests.push(new URL(request.url)));
});
// The window stays: React ends its work a moment after the last test.
afterAll(() => server.close());

/** Opens the page, until the end of the test. */
async function open(): Promise<void> {
  const { mount } = await import("./main.tsx");
  document.body.innerHTML = '<div id="trees"></div>';
  const root = mount(document.getElementById("trees") as unknown as Element);
  onTestFinished(() => root.unmount());
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

const click = (label: string) => {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  button?.click();
};

it("shows the tallest trees, and more of them", async () => {
  await open();
  await eventually(() => expect(texts("h1")).toEqual(["5 trees"]));
  expect(texts("li")).toEqual(["Elm, 30 m", "Oak, 25 m"]);
  click("More");
  await eventually(() => expect(texts("li")).toEqual(["Ash, 21 m", "Lime, 15 m"]));
});

it("refines by a district, and remembers what was there before", async () => {
  const before = requests.length;
  await open();
  await eventually(() => expect(texts("nav button")).toEqual(["All districts", "North (3)", "South (2)"]));
  click("South (2)");
  await eventually(() => expect(texts("li")).toEqual(["Lime, 15 m", "Maple, 12 m"]));
  expect(requests.at(-1)?.searchParams.get("refine.district")).toBe("South");
  click("All districts");
  await eventually(() => expect(texts("h1")).toEqual(["5 trees"]));
  expect(requests.length - before).toBe(2);
});

it("says what the portal says when it refuses", async () => {
  const search = `${url}/api/records/1.0/search/`;
  server.use(http.get(search, () => HttpResponse.json({ error: "Unknown dataset" }, { status: 404 })));
  await open();
  await eventually(() => expect(texts("[role=alert]")).toEqual(["The portal says: Unknown dataset"]));
});
