import { formWith } from "./apiCall.ts";
import { makers } from "./makers.ts";
import type { Call, Precondition } from "./precondition.ts";

const CONTENT = { content: { html: { en: "<p>Hello</p>" } } };
const HTTP = { type: "http", url: "https://sensors.rivertown.example/" };
const SCHEDULE = { cron_schedule: "30 4 * * 1", timezone: "Europe/Paris" };

async function systemTemplate(call: Call, name: string): Promise<Record<string, unknown>> {
  return (await call("GET", `/metadata/templates/${name}/`)).body;
}

/** Of all that a portal has beside datasets. */
export const portalPreconditions: Precondition[] = [
  ...(
    [
      ["dataset", async (call: Call) => (await makers.dataset(call)).at],
      [
        "datasource-connection",
        async (call: Call) => `/datasource_connections/${await makers.connection(call, HTTP)}`,
      ],
      ["code-editor-page", async (call: Call) => `/code_editor_pages/${await makers.codePage(call)}`],
      ["studio-page", async (call: Call) => `/studio_pages/${await makers.studioPage(call)}`],
    ] as const
  ).flatMap(([holder, make]): Precondition[] => [
    {
      rule: "A ruleset is for a user of the portal",
      operation: `create-${holder}-user-security`,
      status: 400,
      code: "validation_error",
      provoke: async (call) =>
        call("POST", `${await make(call)}/security/users/`, {
          user: { username: "nobody" },
          permissions: [],
        }),
    },
    {
      rule: "A ruleset is for a group of the portal",
      operation: `create-${holder}-group-security`,
      status: 400,
      code: "validation_error",
      provoke: async (call) =>
        call("POST", `${await make(call)}/security/groups/`, { group: { uid: "nobody" }, permissions: [] }),
    },
    {
      rule: "A user has one ruleset of a thing",
      operation: `create-${holder}-user-security`,
      status: 400,
      code: "validation_error",
      provoke: async (call) => {
        const at = `${await make(call)}/security/users/`;
        const body = { user: { username: await makers.user(call) }, permissions: [] };
        await call("POST", at, body);
        return call("POST", at, body);
      },
    },
  ]),
  {
    rule: "A group's users are users of the portal",
    operation: "add-user-to-user-group",
    status: 400,
    code: "validation_error",
    provoke: async (call) =>
      call("POST", `/groups/${await makers.group(call)}/users/`, { username: "nobody" }),
  },
  {
    rule: "The groups of a user exist",
    operation: "update-user",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const username = await makers.user(call);
      return call("PUT", `/users/${username}/`, {
        email: "ada@rivertown.example",
        groups: [{ uid: "nobody" }],
      });
    },
  },
  {
    rule: "The last administrator can't be removed",
    operation: "delete-user",
    status: 409,
    code: "last_administrator",
    provoke: (call) => call("DELETE", "/users/portal.user/"),
  },
  {
    rule: "Whether a key is known is told to administrators only",
    operation: "search-apikey",
    status: 403,
    code: "permission_denied",
    provoke: async (call, portal) => {
      const key = await makers.apiKey(call, ["edit_dataset"]);
      return makers.as(portal, key)("POST", "/apikeys/search_key/", { key: portal.apiKey });
    },
  },
  {
    rule: "Exporting users of subdomains needs a permission of its own",
    operation: "users-export",
    status: 403,
    code: "permission_denied",
    provoke: async (call, portal) => {
      const key = await makers.apiKey(call, ["edit_domain"]);
      return makers.as(portal, key)("GET", "/users/export/?subdomains=parks");
    },
  },
  {
    rule: "Metadata templates are made of the types `basic` and `admin` only",
    operation: "create-metadata-template",
    status: 400,
    code: "validation_error",
    provoke: (call) =>
      call("POST", "/metadata/templates/", {
        name: "x",
        title: "X",
        is_active: true,
        schema: [],
        type: "interop",
      }),
  },
  {
    rule: "No two metadata templates have the same name",
    operation: "create-metadata-template",
    status: 400,
    code: "validation_error",
    provoke: (call) =>
      call("POST", "/metadata/templates/", {
        name: "dcat",
        title: "X",
        is_active: true,
        schema: [],
        type: "basic",
      }),
  },
  {
    rule: "Templates of the platform can only be switched on and off",
    operation: "update-metadata-template",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const template = await systemTemplate(call, "default");
      return call("PUT", "/metadata/templates/default/", { ...template, title: "Ours" });
    },
  },
  {
    rule: "Templates of the platform that are always active can't be switched off",
    operation: "update-metadata-template",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const template = await systemTemplate(call, "default");
      return call("PUT", "/metadata/templates/default/", { ...template, is_active: false });
    },
  },
  {
    rule: "Templates of the platform can't be deleted",
    operation: "delete-metadata-template",
    status: 409,
    code: "system_template",
    provoke: (call) => call("DELETE", "/metadata/templates/dcat/"),
  },
  {
    rule: "An archived page can't be edited",
    operation: "update-code-editor-page",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const slug = await makers.codePage(call);
      await call("POST", `/code_editor_pages/${slug}/archive/`);
      return call("PUT", `/code_editor_pages/${slug}/`, CONTENT);
    },
  },
  {
    rule: "No two code editor pages have the same slug",
    operation: "create-code-editor-page",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const slug = await makers.codePage(call);
      return call("POST", "/code_editor_pages/", { slug, ...CONTENT });
    },
  },
  {
    rule: "No two Studio pages have the same slug",
    operation: "create-studio-page",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      await call("POST", "/studio_pages/", { slug: "welcome" });
      return call("POST", "/studio_pages/", { slug: "welcome" });
    },
  },
  {
    rule: "The library takes images only",
    operation: "create-images",
    status: 400,
    code: "validation_error",
    provoke: (call) =>
      call("POST", "/medias/images/", formWith(new File(["a;b"], "a.csv", { type: "text/csv" }))),
  },
  {
    rule: "Harvesters need the permissions to create, edit and publish datasets",
    operation: "create-harvester",
    status: 403,
    code: "permission_denied",
    provoke: async (call, portal) => {
      const key = await makers.apiKey(call, ["create_dataset", "edit_dataset"]);
      return makers.as(portal, key)("POST", "/harvesters/", {
        type: "ckan",
        name: "County",
        url: "https://c.example",
      });
    },
  },
  {
    rule: "A harvester at work can't be started",
    operation: "start-harvester",
    status: 400,
    code: "invalid_harvester_status",
    provoke: async (call) => {
      const at = `/harvesters/${await makers.harvester(call)}`;
      await call("POST", `${at}/start/`);
      return call("POST", `${at}/start/`);
    },
  },
  {
    rule: "Only a harvester at work can be aborted",
    operation: "abort-harvester",
    status: 400,
    code: "invalid_harvester_status",
    provoke: async (call) => call("POST", `/harvesters/${await makers.harvester(call)}/abort/`),
  },
  {
    rule: "A harvester that never ran has no errors to list",
    operation: "harvester-list-errors",
    status: 400,
    code: "invalid_harvester_status",
    provoke: async (call) => call("GET", `/harvesters/${await makers.harvester(call)}/errors/`),
  },
  {
    rule: "To delete a harvester is to say what becomes of its datasets",
    operation: "delete-harvester",
    status: 400,
    code: "validation_error",
    provoke: async (call) => call("DELETE", `/harvesters/${await makers.harvester(call)}/`),
  },
  {
    rule: "A harvester has one schedule",
    operation: "create-harvester-schedule",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const at = `/harvesters/${await makers.harvester(call)}/schedules/`;
      await call("POST", at, SCHEDULE);
      return call("POST", at, SCHEDULE);
    },
  },
  {
    rule: "The schedule of a harvester is in a time zone that exists",
    operation: "create-harvester-schedule",
    status: 400,
    code: "validation_error",
    provoke: async (call) =>
      call("POST", `/harvesters/${await makers.harvester(call)}/schedules/`, {
        ...SCHEDULE,
        timezone: "Mars/Base",
      }),
  },
];
