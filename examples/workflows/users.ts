import { addUsersToGroup, createAutomationClient, inviteUsers, provisionUsers } from "@ods/automation";
import { createPortal } from "@ods/testing";
import { servePortal } from "@ods/testing/node";

const inMemory = createPortal({ groups: [{ uid: "transport_team", title: "Transport" }] });
const { url: portal, close } = await servePortal(inMemory);
const client = createAutomationClient({ portal, auth: inMemory.apiKey });

// #region invite
const invited = await inviteUsers(client, [
  { email: "jonas.lind@rivertown.example", username: "jonas.lind" },
  { email: "maya.okafor@rivertown.example", groups: [{ uid: "no_such_group" }] },
]);
for (const result of invited) {
  const what = result.status === "success" ? "invited" : result.error.message;
  console.log(`${result.item.email}: ${what}`);
}
// #endregion

// #region provision
const accounts = await provisionUsers(client, [
  { email: "claire.dubois@rivertown.example", identity_provider: { uid: "rivertown-sso" } },
]);
console.log(accounts.map(({ status }) => status));
// #endregion

// #region group
const members = await addUsersToGroup(client, "transport_team", ["nobody", "jonas.lind"]);
for (const { item, status } of members) console.log(item, status);
// #endregion

await close();
