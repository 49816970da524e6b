import { type ApiAnswer, formWith, title } from "./apiCall.ts";
import { makers } from "./makers.ts";
import type { Call, Precondition } from "./precondition.ts";

const HTTP = { type: "http", url: "https://sensors.rivertown.example/" };

async function resourceOn(call: Call, datasource: object): Promise<ApiAnswer> {
  const { at } = await makers.dataset(call);
  return call("POST", `${at}/resources/`, { type: "csvfile", title: "Trees", datasource });
}

/** Of datasets and what hangs on them. */
export const datasetPreconditions: Precondition[] = [
  {
    rule: "The identifier of a published dataset can't change",
    operation: "update-dataset",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const { at } = await makers.publishedDataset(call);
      return call("PUT", `${at}/`, { ...title("Trees"), dataset_id: "other" });
    },
  },
  {
    rule: "No two datasets have the same identifier",
    operation: "create-dataset",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const { id } = await makers.dataset(call);
      return call("POST", "/datasets/", { ...title("Other"), dataset_id: id });
    },
  },
  {
    rule: "A dataset at work can't be published",
    operation: "publish-dataset",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => {
      const { at } = await makers.dataset(call);
      await call("POST", `${at}/publish/`);
      return call("POST", `${at}/publish/`);
    },
  },
  {
    rule: "Only work under way can be aborted",
    operation: "abort-dataset",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => call("POST", `${(await makers.dataset(call)).at}/abort/`),
  },
  {
    rule: "Only a published dataset can be unpublished",
    operation: "unpublish-dataset",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => call("POST", `${(await makers.dataset(call)).at}/unpublish/`),
  },
  {
    rule: "Only the metadata of a published dataset can be published",
    operation: "publish-dataset-metadata",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => call("POST", `${(await makers.dataset(call)).at}/publish_metadata/`),
  },
  {
    rule: "Pushed records can be recovered while the dataset is published",
    operation: "recover-resource",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => {
      const { at } = await makers.realtimeResource(call);
      return call("POST", `${at}/recover/`);
    },
  },
  {
    rule: "Recovered records can be deleted while the dataset is published",
    operation: "delete-recover-data-resource",
    status: 400,
    code: "invalid_dataset_status",
    provoke: async (call) => {
      const { at } = await makers.realtimeResource(call);
      return call("POST", `${at}/delete_recover_data/`);
    },
  },
  {
    rule: "Only resources that are fed by pushing have a key to renew",
    operation: "resource-renew-api-key",
    status: 409,
    code: "invalid_resource_type",
    provoke: async (call) => call("POST", `${(await makers.resource(call)).at}/renew_api_key/`),
  },
  {
    rule: "Only resources that are fed by pushing are switched on",
    operation: "enable-resource",
    status: 409,
    code: "invalid_resource_type",
    provoke: async (call) => call("POST", `${(await makers.resource(call)).at}/enable/`),
  },
  {
    rule: "The file of a resource was uploaded to its dataset before",
    operation: "create-dataset-resource",
    status: 400,
    code: "validation_error",
    provoke: (call) => resourceOn(call, { type: "uploaded_file", file: { uid: "nowhere.csv" } }),
  },
  {
    rule: "The connection of a resource exists, or is written out",
    operation: "create-dataset-resource",
    status: 400,
    code: "validation_error",
    provoke: (call) => resourceOn(call, { type: "http", connection: { uid: "co_000000" } }),
  },
  {
    rule: "The connection of a resource is of the type of its data source",
    operation: "create-dataset-resource",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const connection = { uid: await makers.connection(call, HTTP) };
      return resourceOn(call, { type: "ftp", connection });
    },
  },
  {
    rule: "A connection that is not reusable serves one dataset",
    operation: "create-dataset-resource",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const connection = { uid: await makers.connection(call, { ...HTTP, is_reusable: false }) };
      await resourceOn(call, { type: "http", connection });
      return resourceOn(call, { type: "http", connection });
    },
  },
  {
    rule: "Alternative exports are made by uploading, not by linking",
    operation: "create-dataset-alternative-export",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const form = formWith(new File(["x"], "trees.shp"));
      form.set("title", "Trees");
      form.set("type", "url");
      return call("POST", `${(await makers.dataset(call)).at}/alternative_exports/`, form);
    },
  },
  {
    rule: "An alternative export that links elsewhere can't be changed",
    operation: "update-dataset-alternative-export",
    status: 400,
    code: "validation_error",
    provoke: async (call, portal) => {
      const { uid, at } = await makers.dataset(call);
      const linked = portal.seed.linkedExport(uid, {
        title: "Trees",
        url: "https://files.example.org/trees.zip",
      });
      return call("PUT", `${at}/alternative_exports/${linked}/`, { title: "Oaks", type: "uploaded_file" });
    },
  },
  {
    rule: "Only versions that say so can be restored",
    operation: "restore-version",
    status: 400,
    code: "invalid_version",
    provoke: async (call) => {
      const { at } = await makers.dataset(call);
      await call("POST", `${at}/processors/`, { type: "skip", label: "Skip" });
      const [version] = (await call("GET", `${at}/versions/`)).body.results;
      return call("POST", `${at}/versions/${version.uid}/restore/`);
    },
  },
  {
    rule: "A schedule is a cron expression of five fields",
    operation: "create-dataset-schedule",
    status: 400,
    code: "validation_error",
    provoke: async (call) =>
      call("POST", `${(await makers.dataset(call)).at}/schedules/`, { cron_schedule: "every day" }),
  },
  {
    rule: "Metadata are for templates that are switched on",
    operation: "update-template-dataset-metadata",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const name = await makers.template(call, { is_active: false });
      return call("PUT", `${(await makers.dataset(call)).at}/metadata/${name}/`, {
        lineage: { value: "By foot" },
      });
    },
  },
  {
    rule: "Metadata of a custom template are for fields that it has",
    operation: "update-template-dataset-metadata",
    status: 400,
    code: "validation_error",
    provoke: async (call) => {
      const name = await makers.template(call);
      return call("PUT", `${(await makers.dataset(call)).at}/metadata/${name}/`, {
        colour: { value: "green" },
      });
    },
  },
];
