import { type ExploreClient, q, unwrap } from "@ods/explore";
import type { Report } from "./publishCities.ts";

export interface Country {
  country: string;
  cities: number;
  population: number;
}

const SEARCH = "/api/records/1.0/search/";

/** Searches, refines and downloads a dataset of cities, and finds the ten countries with most people in them. */
export async function exploreCities(
  client: ExploreClient,
  dataset: string,
  report: Report,
): Promise<{ total: number; largest: Country[] }> {
  const total = await report.step(
    "Search for all of them",
    async () => (await unwrap(client.GET(SEARCH, { params: { query: { dataset, rows: 0 } } }))).nhits,
    (nhits) => `${nhits.toLocaleString("en")} cities`,
  );
  await report.step(
    "Search by name and size",
    () => {
      const condition = q.and(q.field("name").startsWith("San"), q.field("population").gte(1_000_000));
      return unwrap(client.GET(SEARCH, { params: { query: { dataset, q: String(condition), rows: 20 } } }));
    },
    ({ records }) => namesOf(records).slice(0, 2).join(", "),
  );
  await report.step(
    "Refine by two countries",
    () =>
      unwrap(
        client.GET(SEARCH, {
          params: {
            query: {
              dataset,
              refine: { country: ["FR", "BE"] },
              disjunctive: { country: true },
              sort: "population",
              rows: 3,
            },
          },
        }),
      ),
    ({ nhits, records }) => `${nhits.toLocaleString("en")}, first ${namesOf(records)[0]}`,
  );
  const largest = await report.step("Aggregate by country", async () => {
    const analysis = await unwrap(
      client.GET("/api/records/1.0/analyze/", {
        params: {
          query: {
            dataset,
            x: "country",
            y: { cities: { func: "COUNT" }, population: { func: "SUM", expr: "population" } },
            sort: ["population"],
            maxpoints: 10,
          },
        },
      }),
    );
    const rows = Array.isArray(analysis) ? analysis : analysis.results;
    return rows.map(({ x, cities, population }) => ({
      country: String(x),
      cities: Number(cities),
      population: Number(population),
    }));
  });
  await report.step(
    "Download everything and compare",
    async () => {
      const records = await unwrap(
        client.GET("/api/records/1.0/download/", { params: { query: { dataset, format: "json" } } }),
      );
      const count = Array.isArray(records) ? records.length : 0;
      if (count !== total) throw new Error(`The download holds ${count} records, the search found ${total}.`);
      return count;
    },
    (count) => `${count.toLocaleString("en")} records, as many`,
  );
  return { total, largest };
}

function namesOf(records: { fields: Record<string, unknown> }[]): string[] {
  return records.map(({ fields }) => String(fields.name));
}
