import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createExploreClient, parseCsv, streamCsv, streamRecords, toCsv } from "@ods/explore";
import { serveParks } from "./parksPortal.ts";

const { portal, key, close } = await serveParks();
const client = createExploreClient({ portal, auth: key });
const folder = await mkdtemp(join(tmpdir(), "parks-"));

// #region read
interface Park {
  name?: string;
  area?: number;
  opened?: string;
  place?: [latitude: number, longitude: number];
}
for await (const { name, area, place } of streamCsv<Park>(client, "parks", { checkCount: true })) {
  console.log(name, area, place);
}
// #endregion

// #region write
const file = join(folder, "parks.csv");
const parks = streamRecords(client, "parks");
await pipeline(toCsv(parks, { columns: ["name", "place"], separator: "," }), createWriteStream(file));
console.log((await readFile(file, "utf8")).trimEnd());
// #endregion

// #region parse
const schema = [
  { name: "name", type: "text" },
  { name: "place", type: "geo_point_2d" },
] as const; // or `fields` of a dataset, as the API gives it
for await (const { name, place } of parseCsv(createReadStream(file), { separator: ",", schema })) {
  console.log(name, place?.[0]); // string | undefined, number | undefined
}
// #endregion

// #region numbers
const parcels = "parcel;area\n9007199254740993;12.5\n";
const types = [
  { name: "parcel", type: "int" },
  { name: "area", type: "double" },
] as const;
for await (const { parcel, area } of parseCsv(parcels, { schema: types, bigints: "bigint" })) {
  console.log(parcel, area); // number | bigint | undefined, each of them
}
// #endregion

await rm(folder, { recursive: true });
await close();
