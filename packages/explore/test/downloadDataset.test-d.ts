import { createExploreClient, type DatasetFormat, type Download, downloadDataset } from "@ods/explore";
import {
  cachedDataset,
  cleanCache,
  type DatasetDestination,
  type DatasetFile,
  downloadDataset as downloadInNode,
  type RemovedDataset,
} from "@ods/explore/node";
import { describe, expectTypeOf, it } from "vitest";

const client = createExploreClient({ portal: "my-domain" });

describe("downloadDataset", () => {
  it("takes the options that the format knows", () => {
    expectTypeOf(
      downloadDataset(client, "trees", { format: "csv", separator: ",", useLabels: true }),
    ).toEqualTypeOf<Promise<Download>>();
    downloadDataset(client, "trees", { format: "xlsx", useLabels: true, epsg: 2154 });
    downloadDataset(client, "trees", { format: "geojson", refine: { species: "Oak" }, geo_simplify: true });
    downloadDataset(client, "trees", { format: "jsonp", callback: "show" });
    downloadDataset(client, "trees", { format: "some-other", useLabels: true });
    downloadDataset(client, "trees", { format: "csv" as DatasetFormat, separator: "," });
    // @ts-expect-error JSON has no separator
    downloadDataset(client, "trees", { format: "json", separator: "," });
    // @ts-expect-error GeoJSON has no header
    downloadDataset(client, "trees", { format: "geojson", useLabels: true });
    // @ts-expect-error a spreadsheet has no separator
    downloadDataset(client, "trees", { format: "xlsx", separator: "," });
    // @ts-expect-error the export does not simplify
    downloadDataset(client, "trees", { format: "kml", geo_simplify: true });
    // @ts-expect-error only scripts call back
    downloadDataset(client, "trees", { format: "csv", callback: "show" });
    // @ts-expect-error the format is missing
    downloadDataset(client, "trees", {});
    // @ts-expect-error nothing sorts a download
    downloadDataset(client, "trees", { format: "csv", sort: "height" });
    // @ts-expect-error without Node there are no files
    downloadDataset(client, "trees", { format: "csv", to: "trees.csv" });
  });

  it("counts what can be counted, and nothing else", () => {
    for (const format of ["csv", "json", "jsonp", "geojson", "geojsonp"] as const) {
      downloadDataset(client, "trees", { format, checkCount: true });
    }
    downloadDataset(client, "trees", {
      format: "csv",
      checkCount: { onUnknown: ({ status }) => void status },
    });
    downloadDataset(client, "trees", { format: "csv" as DatasetFormat, checkCount: true });
    downloadDataset(client, "trees", { format: "shp", checkCount: false });
    downloadDataset(client, "trees", { format: "xlsx", checkCount: { onUnknown() {} } });
    // @ts-expect-error the records of a shapefile can't be counted as they pass
    downloadDataset(client, "trees", { format: "shp", checkCount: true });
    // @ts-expect-error nor those of a spreadsheet
    downloadInNode(client, "trees", { format: "xlsx", checkCount: true, to: "trees.xlsx" });
    // @ts-expect-error nor those of KML
    downloadDataset(client, "trees", { format: "kml", checkCount: true });
    // @ts-expect-error what the check is to do is not said
    downloadDataset(client, "trees", { format: "csv", checkCount: {} });
    // @ts-expect-error a check is no content
    cachedDataset(client, "trees", { format: "csv", checkCount: true });
  });

  it("tells progress", () => {
    downloadDataset(client, "trees", {
      format: "csv",
      onProgress(progress) {
        expectTypeOf(progress).toEqualTypeOf<{ received: number; total: number | undefined }>();
      },
    });
  });
});

describe("downloadDataset in Node", () => {
  it("gives a file where there is one", () => {
    const format = "csv";
    const to = new URL("file:///trees.csv");
    expectTypeOf(downloadInNode(client, "trees", { format, to })).toEqualTypeOf<Promise<DatasetFile>>();
    expectTypeOf(downloadInNode(client, "trees", { format, cache: true })).toEqualTypeOf<
      Promise<DatasetFile>
    >();
    expectTypeOf(
      downloadInNode(client, "trees", { format, cache: { maxAge: 5, revalidate: true }, to: "trees.csv" }),
    ).toEqualTypeOf<Promise<DatasetFile>>();
    expectTypeOf(downloadInNode(client, "trees", { format })).toEqualTypeOf<Promise<Download>>();
    expectTypeOf(downloadInNode(client, "trees", { format, cache: false })).toEqualTypeOf<
      Promise<Download>
    >();
    const destination: DatasetDestination = {};
    expectTypeOf(downloadInNode(client, "trees", { format, ...destination })).toEqualTypeOf<
      Promise<Download | DatasetFile>
    >();
    // @ts-expect-error JSON has no separator
    downloadInNode(client, "trees", { format: "json", separator: ",", to: "trees.json" });
  });

  it("keeps datasets by the same options", () => {
    const entry = cachedDataset(client, "trees", { format: "csv", separator: "," }, { directory: "cache" });
    expectTypeOf(entry.read()).toEqualTypeOf<Promise<string>>();
    expectTypeOf(entry.delete()).toEqualTypeOf<Promise<boolean>>();
    // @ts-expect-error JSON has no separator
    cachedDataset(client, "trees", { format: "json", separator: "," });
    expectTypeOf(cleanCache({ portal: "my-domain" })).toEqualTypeOf<Promise<RemovedDataset[]>>();
    // @ts-expect-error a variable that was never set would mean everything
    cleanCache({ portal: undefined });
  });
});
