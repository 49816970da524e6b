import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { InvalidArgumentError } from "@ods/core";
import { describe, expect, it } from "vitest";
import { type DatasetSchema, type FieldSchema, recordTypes } from "../src/recordTypes.ts";

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL("../../../", import.meta.url));
const record = fileURLToPath(new URL("../src/record.ts", import.meta.url));

/** What the compiler has to say about some files, by file; nothing about those that are right. */
async function compile(files: Record<string, string>): Promise<Record<string, string[]>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "record-types-"));
  try {
    const geojson = path.join(path.dirname(require.resolve("@types/geojson/package.json")), "index.d.ts");
    const compilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: "ES2022",
      module: "NodeNext",
      moduleResolution: "NodeNext",
      moduleDetection: "force",
      // Nothing has to be built: packages of the house are seen through their sources.
      customConditions: ["@ods/source"],
      allowImportingTsExtensions: true,
      typeRoots: [path.join(root, "node_modules/@types")],
      types: ["node"],
      paths: { "@ods/explore": [record], geojson: [geojson] },
    };
    await writeFile(
      path.join(folder, "tsconfig.json"),
      JSON.stringify({ compilerOptions, include: ["*.ts"] }),
    );
    await writeFile(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
    for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const output = await new Promise<string>((resolve, reject) => {
      execFile(process.execPath, [tsc, "--pretty", "false"], { cwd: folder }, (error, stdout, stderr) => {
        if (stderr || (error && !stdout))
          reject(new Error(stderr || "The compiler failed.", { cause: error }));
        else resolve(stdout);
      });
    });
    const faults: Record<string, string[]> = {};
    for (const line of output.split("\n").filter((line) => /^\S/.test(line))) {
      const [, file = "", fault = line] = /^([^(]+)\(\d+,\d+\): (.*)$/.exec(line) ?? [];
      faults[file] = [...(faults[file] ?? []), fault];
    }
    return faults;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const cityTrees: DatasetSchema = {
  datasetid: "city-trees",
  fields: [
    { name: "species", label: "Species", type: "text", annotations: [{ name: "facet" }] },
    { name: "count", label: "count", type: "int", description: null },
    {
      name: "height",
      label: "Height",
      type: "double",
      description: "From the ground to the top.\nMeasured in spring.",
      annotations: [
        { name: "unit", args: ["m"] },
        { name: "decimals", args: [1] },
      ],
    },
    { name: "protected", type: "boolean" },
    { name: "planted", type: "date", annotations: [{ name: "timeserie_precision", args: ["month"] }] },
    { name: "seen_at", type: "datetime", annotations: [{ name: "unit", args: [] }] },
    { name: "position", label: "Position", type: "geo_point_2d" },
    { name: "crown", type: "geo_shape" },
    { name: "photo", type: "file" },
    { name: "extra", type: "json_blob" },
    { name: "future", type: "geo_point_4d" },
  ],
};

const HOSTILE_NAMES = [
  "with-hyphen",
  "with space",
  "dotted.name",
  "2019",
  "1e3",
  "",
  'quo"te',
  "back\\slash",
  "new\nline",
  "*/",
  "}; export const x = 1; //",
  "`",
  "é",
  "日本",
  "👩‍🚀",
  "\u2028",
  "\u202etxt",
  "\ud800",
  "$",
  "_",
  "constructor",
  "__proto__",
  "prototype",
  "toString",
  "readonly",
  "new",
  "get",
  "static",
  "class",
  "default",
];

const HOSTILE_TEXTS = [
  "*/ export const x: number = 'broken'; /*",
  "**/ **//",
  "*\u202e/ *\u2066/",
  "*\n/",
  "*",
  "/",
  "/*",
  "// x",
  "@deprecated never use",
  "see {@link Everything} or mail trees@city.org",
  "one\r\ntwo\rthree\u2028four\u0000five",
  "\n\n",
  "   ",
  "`x` \\",
  "<b>bold</b>",
];

const hostile: DatasetSchema = {
  datasetid: "hostile",
  fields: [
    ...HOSTILE_NAMES.map((name): FieldSchema => ({ name, label: name, type: "text", description: name })),
    ...HOSTILE_TEXTS.map((text, index): FieldSchema => {
      const annotations = [{ name: "unit", args: [text] }];
      return { name: `text_${index}`, label: text, type: text, description: text, annotations };
    }),
  ],
};

describe("recordTypes", () => {
  it("prints an interface with a type for each type of field", () => {
    expect(recordTypes(cityTrees)).toBe(`import type { FileValue } from "@ods/explore";
import type { Geometry } from "geojson";

/** Fields of the records of the dataset city-trees. A record leaves out those that are empty. */
export interface CityTrees {
  /** Species */
  species?: string;
  count?: number;
  /**
   * Height
   *
   * From the ground to the top.
   * Measured in spring.
   *
   * Unit: m
   */
  height?: number;
  protected?: boolean;
  planted?: string;
  seen_at?: string;
  /** Position */
  position?: [latitude: number, longitude: number];
  crown?: Geometry;
  photo?: FileValue;
  extra?: unknown;
  future?: unknown;
}
`);
  });

  it("imports what is used only", () => {
    const printed = recordTypes({ datasetid: "plain", fields: [{ name: "name", type: "text" }] });
    expect(printed).not.toContain("import");
    expect(recordTypes({ datasetid: "empty", fields: [] })).toMatch(/export interface Empty \{\n\}\n$/);
  });

  it("gives the same text each time, and leaves the dataset as it is", () => {
    const copy = structuredClone(cityTrees);
    expect(recordTypes(copy)).toBe(recordTypes(cityTrees));
    expect(copy).toEqual(cityTrees);
  });

  it("quotes names that are no identifiers, and spells out what can't be seen in them", () => {
    const printed = recordTypes(hostile);
    for (const line of [
      "  $?: string;",
      "  constructor?: string;",
      '  "with-hyphen"?: string;',
      '  "2019"?: string;',
      String.raw`  "quo\"te"?: string;`,
      String.raw`  "new\nline"?: string;`,
      String.raw`  "\u{202e}txt"?: string;`,
    ]) {
      expect(printed.split("\n")).toContain(line);
    }
  });

  it("takes the last of two fields of one name, as a record does", () => {
    const fields = [
      { name: "a", type: "text" },
      { name: "b", type: "text" },
      { name: "a", type: "int" },
    ];
    const printed = recordTypes({ datasetid: "twice", fields });
    expect(printed.match(/\w+\?: \w+/g)).toEqual(["a?: number", "b?: string"]);
  });

  it("leaves no tag and no end of comment in what the publisher wrote", () => {
    const printed = recordTypes(hostile);
    expect(printed).not.toMatch(/^\s*\*\s*@/m);
    expect(printed).not.toContain("{@link");
    expect(printed).toContain("\\@deprecated never use");
    expect(printed).toContain("trees@city.org");
    expect(printed).not.toMatch(/[\u2028\u202a-\u202e\u2066-\u2069]/);
  });

  it.each([
    ["city-trees", "CityTrees"],
    ["world_cities", "WorldCities"],
    ["airports-v2@public", "AirportsV2Public"],
    ["alreadyCamel", "AlreadyCamel"],
    ["écoles-élémentaires", "ÉcolesÉlémentaires"],
    ["東京", "東京"],
    ["2019-trees", "Dataset2019Trees"],
    ["geometry", "DatasetGeometry"],
    ["file-value", "DatasetFileValue"],
    ["string", "String"],
    ["*/ alert(1)", "Alert1"],
    ["", "Dataset"],
  ])("names the interface of %j %s", async (datasetid, name) => {
    expect(recordTypes({ datasetid, fields: [] })).toContain(`export interface ${name} {`);
  });

  it.each([
    ["error", "number"],
    ["string", "number | string"],
    ["bigint", "number | bigint"],
  ] as const)("has numbers as records have them that are read with bigints: %s", (bigints, number) => {
    const printed = recordTypes(cityTrees, { bigints });
    for (const line of [
      `  count?: ${number};`,
      `  height?: ${number};`,
      `  position?: [latitude: ${number}, longitude: ${number}];`,
      "  species?: string;",
    ]) {
      expect(printed.split("\n")).toContain(line);
    }
  });

  it("refuses a choice that there is not", () => {
    expect(() => recordTypes(cityTrees, { bigints: "number" as never })).toThrow(InvalidArgumentError);
  });

  it("takes another name", () => {
    expect(recordTypes(cityTrees, { name: "Tree" })).toContain("export interface Tree {");
  });

  it.each(["", "tree", "string", "A B", "A {} export interface B", "1A", "Geometry", "FileValue"])(
    "refuses the name %j",
    (name) => {
      expect(() => recordTypes(cityTrees, { name })).toThrow(InvalidArgumentError);
    },
  );
});

describe("the printed source", () => {
  const use = (fields: string) => `import type { TypedRecord } from "@ods/explore";
import type { CityTrees } from "./cityTrees.ts";
export const record: TypedRecord<CityTrees> = {
  datasetid: "city-trees",
  recordid: "0f3c9a1be24d57806a1b2c3d4e5f60718293a4b5",
  fields: ${fields},
};
`;

  const fullRecord = {
    species: "Oak",
    count: 3,
    height: 4.5,
    protected: true,
    planted: "2019-03",
    seen_at: "2024-05-02T08:00:00+00:00",
    position: [48.85, 2.35],
    crown: {
      type: "Polygon",
      coordinates: [
        [
          [2.35, 48.85],
          [2.36, 48.85],
          [2.36, 48.86],
          [2.35, 48.85],
        ],
      ],
    },
    photo: {
      id: "474f32613a9576400ec109ba2736fcfd",
      filename: "oak.jpg",
      format: "JPEG",
      mimetype: "image/jpeg",
      width: 800,
      height: 600,
      thumbnail: true,
      color_summary: ["rgba(1, 2, 3, 1.00)"],
    },
    extra: { any: ["thing"] },
    future: [1, 2, 3, 4],
  };

  const right: Record<string, string> = {
    "full.ts": use(JSON.stringify(fullRecord)),
    "empty.ts": use("{}"),
    "partial.ts": use('{ species: "Oak", photo: { id: "474f32613a9576400ec109ba2736fcfd" } }'),
    "reading.ts": `import type { TypedRecord } from "@ods/explore";
import type { CityTrees } from "./cityTrees.ts";
export function read({ fields, geometry, record_timestamp }: TypedRecord<CityTrees>) {
  const height: number | undefined = fields.height;
  const [latitude, longitude]: [number, number] = fields.position ?? [0, 0];
  const corners = fields.crown?.type === "Polygon" ? fields.crown.coordinates.length : 0;
  const isPoint = geometry?.type === "Point";
  return [height, latitude, longitude, corners, isPoint, record_timestamp?.slice(0, 4), fields.photo?.id];
}
`,
  };

  const wrong: Record<string, string> = {
    "numberAsText.ts": use('{ height: "4.5" }'),
    "textAsNumber.ts": use("{ species: 3 }"),
    "dateAsNumber.ts": use("{ planted: 2019 }"),
    "truthAsText.ts": use('{ protected: "true" }'),
    "bigNumber.ts": use("{ count: 9007199254740993n }"),
    "nullValue.ts": use("{ species: null }"),
    "pointOfThree.ts": use("{ position: [48.85, 2.35, 0] }"),
    "pointAsText.ts": use('{ position: "48.85,2.35" }'),
    "noShape.ts": use('{ crown: { type: "Circle", coordinates: [1, 2] } }'),
    "fileWithoutId.ts": use('{ photo: { filename: "oak.jpg" } }'),
    "unknownField.ts": use("{ colour: 1 }"),
    "unknownRead.ts": `import type { CityTrees } from "./cityTrees.ts";
export const read = (fields: CityTrees): string => fields.extra;
`,
  };

  it("compiles together with records that fit, and with no others", async () => {
    const faults = await compile({
      "cityTrees.ts": recordTypes(cityTrees),
      "wide.ts": recordTypes(cityTrees, { bigints: "bigint" }),
      "bigNumbers.ts": use("{ count: 9007199254740993n, position: [48.85, 2.35] }").replace(
        "./cityTrees.ts",
        "./wide.ts",
      ),
      ...right,
      ...wrong,
    });
    expect(Object.keys(faults).sort()).toEqual(Object.keys(wrong).sort());
  });

  it("compiles whatever the publisher wrote, and declares nothing but the fields", async () => {
    const everyName = HOSTILE_NAMES.map((name) => `${JSON.stringify(name)}: string`);
    const everyText = HOSTILE_TEXTS.map((_, index) => `text_${index}: unknown`);
    const faults = await compile({
      "hostile.ts": recordTypes(hostile),
      "sameFields.ts": `import type { Hostile } from "./hostile.ts";
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Expected = { ${[...everyName, ...everyText].join("; ").replaceAll("\u2028", "\\u2028")} };
export const same: Same<keyof Hostile, keyof Expected> = true;
export const values: Required<Hostile> = {} as Expected;
export const onlyType: Same<keyof typeof import("./hostile.ts"), never> = true;
`,
      "string.ts": recordTypes({ datasetid: "string", fields: cityTrees.fields }),
      "geometry.ts": recordTypes({ datasetid: "geometry", fields: cityTrees.fields }),
      "tokyo.ts": recordTypes({ datasetid: "東京-*/", fields: cityTrees.fields }),
      "empty.ts": recordTypes({ datasetid: "", fields: [] }),
    });
    expect(faults).toEqual({});
  });
});

it.each<[unknown, string]>([
  [[], "What recordTypes got is a list; a dataset is wanted, as a lookup gives it: { datasetid, fields }."],
  [null, "What recordTypes got is null"],
  [undefined, "What recordTypes got is undefined"],
  ["trees", "What recordTypes got is a string"],
  [{ datasetid: "trees" }, "What recordTypes got is no dataset"],
  [{ datasetid: "trees", fields: {} }, "What recordTypes got is no dataset"],
  [{ datasetid: "trees", fields: [{ name: "a" }] }, "fields[0] is no field of a dataset"],
])("what is no dataset is refused: %j", (dataset, wanted) => {
  expect(() => recordTypes(dataset as never)).toThrow(InvalidArgumentError);
  expect(() => recordTypes(dataset as never)).toThrow(wanted);
});
