import {
  type AutomationClient,
  publishDataset,
  type UploadProgress,
  unwrap,
  uploadResourceFile,
} from "@ods/automation";
import { fileFromPath } from "@ods/automation/node";

export interface Report {
  /** Runs one step and shows how it went. */
  step<Result>(
    title: string,
    work: () => Promise<Result>,
    outcome?: (result: Result) => string,
  ): Promise<Result>;
  upload(progress: UploadProgress): void;
}

/** Makes a dataset of a CSV of cities, publishes it, and returns its uid. */
export async function publishCities(client: AutomationClient, csv: string, report: Report): Promise<string> {
  const { uid: dataset_uid } = await report.step(
    "Make a dataset",
    () =>
      unwrap(
        client.POST("/datasets/", {
          body: {
            metadata: { default: { title: { value: "Cities of the world" } } },
          },
        }),
      ),
    (dataset) => `${dataset.uid}, ${dataset.dataset_id}`,
  );
  const params = { path: { dataset_uid } };

  const file = await report.step(
    "Upload the file",
    async () => {
      const content = await fileFromPath(csv, { type: "text/csv" });
      return uploadResourceFile(client, dataset_uid, content, { onProgress: report.upload });
    },
    (file) => file.filename ?? file.uid,
  );
  await report.step("Make it a resource", () =>
    unwrap(
      client.POST("/datasets/{dataset_uid}/resources/", {
        params,
        body: {
          type: "csvfile",
          title: "Cities with at least 1,000 inhabitants",
          params: { separator: ";", headers_first_row: true },
          datasource: { type: "uploaded_file", file: { uid: file.uid } },
        },
      }),
    ),
  );
  await report.step("Describe a field", () =>
    unwrap(
      client.POST("/datasets/{dataset_uid}/fields/", {
        params,
        body: {
          type: "description",
          label: "What the population counts",
          field: "population",
          description: "Inhabitants within the city's limits, as GeoNames has them.",
        },
      }),
    ),
  );
  await report.step("Add a processor", () =>
    unwrap(
      client.POST("/datasets/{dataset_uid}/processors/", {
        params,
        body: { type: "geocoordinates", label: "Read the coordinates", field: "coordinates" },
      }),
    ),
  );
  await report.step("Set the metadata", () =>
    unwrap(
      client.PUT("/datasets/{dataset_uid}/metadata/{template_name}/", {
        params: { path: { dataset_uid, template_name: "default" } },
        body: {
          title: { value: "Cities of the world" },
          description: { value: "Every city of GeoNames with its population and place." },
          keyword: { value: ["cities", "population", "geonames"] },
          language: { value: "en" },
        },
      }),
    ),
  );

  await report.step(
    "Publish and wait",
    async () => {
      const states: string[] = [];
      await publishDataset(client, dataset_uid, {
        interval: 20,
        onStatus: ({ status }) => states.push(status),
      });
      return new Set(states);
    },
    (states) => [...states].join(" → "),
  );

  return dataset_uid;
}
