import { migrateDataset, request, unwrap } from "@ods/automation";
import { expect, it } from "vitest";
import { place } from "./migrationPlaces.ts";

const DIGITS = "9007199254740993";

it("numbers of more digits than JavaScript holds arrive as they are, and are the same the second time", async () => {
  const [source, target] = [place("source"), place("target")];
  const body = { dataset_id: "trees", metadata: { default: { title: { value: "Trees" } } } };
  const { uid } = await unwrap(source.client.POST("/datasets/", { body }));
  const path = `/api/automation/v1.0/datasets/${uid}/processors/`;
  const processor = { type: "expression", label: "Limits", expression: "x", limits: [BigInt(DIGITS), 1] };
  await request(source.client, "POST", path, { body: processor });

  const { datasetUid } = await migrateDataset(source.client, target.client, uid);
  const listed = await request(
    target.client,
    "GET",
    `/api/automation/v1.0/datasets/${datasetUid}/processors/`,
  );
  expect(await listed.text()).toContain(`"limits":[${DIGITS},1]`);

  const again = await migrateDataset(source.client, target.client, uid);
  expect(again.items.find(({ kind }) => kind === "processor")).toMatchObject({ outcome: "same" });
});
