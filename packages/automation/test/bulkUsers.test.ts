import { inspect } from "node:util";
import {
  addUsersToGroup,
  createAutomationClient,
  inviteUsers,
  OdsError,
  provisionUsers,
  ServerError,
} from "@ods/automation";
import { describe, expect, it } from "vitest";

/** A client whose portal gives these answers, one after the other, and the bodies that it was sent. */
function answering(...answers: (object | Response)[]) {
  const bodies: unknown[] = [];
  const client = createAutomationClient({
    portal: "https://portal.test",
    retry: false,
    async fetch(input, init) {
      bodies.push(await new Request(input, init).json());
      const answer = answers[bodies.length - 1];
      return answer instanceof Response ? answer : Response.json(answer);
    },
  });
  return { client, bodies };
}

const user = (username: string) => ({ username, email: `${username}@rivertown.example` });
const success = (username: string) => ({ status_code: "success", data: user(username) });

describe("inviteUsers", () => {
  const people = [user("ada"), user("grace"), user("joan")];

  it("gives a result for each person in the order given, whatever order the portal answers in", async () => {
    const answer = new Response(
      `{"2":${JSON.stringify(success("joan"))},"1":{"status_code":"error","error":{"error_code":"taken","message":"No such group"}},"0":${JSON.stringify(success("ada"))}}`,
      { headers: { "Content-Type": "application/json" } },
    );
    const { client, bodies } = answering(answer);
    const results = await inviteUsers(client, people);
    expect(bodies).toEqual([people]);
    expect(results.map(({ status, item }) => [status, item.username])).toEqual([
      ["success", "ada"],
      ["error", "grace"],
      ["success", "joan"],
    ]);
    const [ada, grace] = results;
    if (ada?.status !== "success" || grace?.status !== "error") return expect.fail();
    expect(ada.user.email).toBe("ada@rivertown.example");
    expect(grace.error).toBeInstanceOf(OdsError);
    expect(grace.error).toMatchObject({ code: "taken", detail: { message: "No such group" } });
    expect(grace.error.message).toBe("The portal refuses item 1: No such group");
  });

  it("shows no secret that the portal repeats", async () => {
    const said = `no group for ${btoa("key-of-the-portal")} and key-of-the-portal`;
    const client = createAutomationClient({
      portal: "https://portal.test",
      auth: "key-of-the-portal",
      fetch: async () =>
        Response.json({
          0: { status_code: "error", error: { error_code: said, message: said, more: [said] } },
        }),
    });
    const [ada] = await inviteUsers(client, people);
    if (ada?.status !== "error") return expect.fail();
    expect(ada.error.message).toBe("The portal refuses item 0: no group for *** and ***");
    expect(inspect(ada, { depth: 9 })).not.toMatch(/key-of-the-portal|a2V5/);
  });

  it("knows of whom the portal says nothing", async () => {
    const { client } = answering({ 0: success("ada"), 2: success("joan") });
    const [, grace] = await inviteUsers(client, people);
    expect(grace?.status === "error" && grace.error.message).toBe("The portal says nothing about item 1");
  });

  it("asks nothing for nobody", async () => {
    const { client, bodies } = answering();
    expect([await inviteUsers(client, []), await addUsersToGroup(client, "staff", []), bodies]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe("provisionUsers", () => {
  const accounts = ["ada", "grace", "joan"].map((name) => ({
    ...user(name),
    identity_provider: { uid: "sso" },
  }));

  it("sends one account after the other", async () => {
    const refusal = Response.json({ error_code: "validation_error", message: "Invalid" }, { status: 400 });
    const { client, bodies } = answering({ 0: success("ada") }, refusal, { 0: success("joan") });
    const results = await provisionUsers(client, accounts);
    expect(bodies).toEqual(accounts);
    expect(results.map(({ status }) => status)).toEqual(["success", "error", "success"]);
  });

  it("keeps what was created when the portal fails, and tries no more", async () => {
    const { client, bodies } = answering({ 0: success("ada") }, new Response(null, { status: 500 }));
    const [ada, grace, joan] = await provisionUsers(client, accounts);
    expect(bodies.length).toBe(2);
    expect(ada?.status).toBe("success");
    expect(grace?.status === "error" && grace.error).toBeInstanceOf(ServerError);
    expect(joan?.status === "error" && joan.error.message).toContain("Item 2 was not tried");
  });
});

describe("addUsersToGroup", () => {
  it("says of each user name what became of it", async () => {
    const { client, bodies } = answering({
      1: success("grace"),
      0: { status_code: "error", error: "unknown" },
    });
    const results = await addUsersToGroup(client, "staff", ["nobody", "grace"]);
    expect(bodies).toEqual([[{ username: "nobody" }, { username: "grace" }]]);
    expect(results.map(({ item, status }) => [item, status])).toEqual([
      ["nobody", "error"],
      ["grace", "success"],
    ]);
  });
});
