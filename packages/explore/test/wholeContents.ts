import { crc32 } from "node:zlib";
import { concat } from "./bodyPortal.ts";

const text = (content: string) => new TextEncoder().encode(content);

/** Bytes of numbers, each of so many bytes, the lowest first. */
function numbers(...pairs: [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    pairs.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256),
    ),
  );
}

export interface ZipOptions {
  comment?: string;
  /** Whether the end is written in the records of 64 bits. */
  isLarge?: boolean;
}

/** A zip archive whose files are stored as they are. */
export function zipOf(
  files: Record<string, Uint8Array | string>,
  { comment = "", isLarge }: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === "string" ? text(content) : content;
    const facts = numbers([20, 2], [0, 8], [crc32(bytes), 4], [bytes.length, 4], [bytes.length, 4]);
    const local = concat(
      numbers([0x04034b50, 4]),
      facts,
      numbers([text(name).length, 2], [0, 2]),
      text(name),
    );
    directory.push(
      concat(numbers([0x02014b50, 4], [20, 2]), facts, numbers([text(name).length, 2], [0, 12], [offset, 4])),
      text(name),
    );
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const count = Object.keys(files).length;
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const large = concat(
    numbers(
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 8],
      [count, 8],
      [count, 8],
      [size, 8],
      [offset, 8],
    ),
    numbers([0x07064b50, 4], [0, 4], [offset + size, 8], [1, 4]),
  );
  const [entries, length, start] = isLarge ? [0xffff, 0xffffffff, 0xffffffff] : [count, size, offset];
  return concat(
    ...parts,
    ...directory,
    isLarge ? large : new Uint8Array(),
    numbers([0x06054b50, 4], [0, 4], [entries, 2], [entries, 2], [length, 4], [start, 4]),
    numbers([text(comment).length, 2]),
    text(comment),
  );
}

const SECTOR = 512;
const FREE = 0xffffffff;
const CHAIN_END = 0xfffffffe;

/** An OLE compound file, in the order of xlwt: content, lists of the table's sectors, the table, the directory. */
export function compoundFile(contentSectors: number): Uint8Array<ArrayBuffer> {
  let tables = 1;
  const listsOf = () => Math.ceil(Math.max(tables - 109, 0) / (SECTOR / 4 - 1));
  while ((tables * SECTOR) / 4 < contentSectors + listsOf() + tables + 1) tables++;
  const lists = listsOf();
  const firstTable = contentSectors + lists;
  const sectors = firstTable + tables + 1;
  const table = Array.from({ length: (tables * SECTOR) / 4 }, (_, at) => (at < sectors ? CHAIN_END : FREE));
  const named = Array.from({ length: tables }, (_, at) => firstTable + at);
  const first = Array.from({ length: 109 }, (_, at) => named[at] ?? FREE);
  const rest = named.slice(109);
  const list = Array.from({ length: lists }, (_, index) => {
    const part = Array.from(
      { length: SECTOR / 4 - 1 },
      (_, at) => rest[index * (SECTOR / 4 - 1) + at] ?? FREE,
    );
    return [...part, index + 1 < lists ? contentSectors + index + 1 : CHAIN_END];
  }).flat();
  const quads = (values: readonly number[]) => new Uint8Array(Uint32Array.from(values).buffer);
  const header = concat(
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    numbers([0, 16], [0x3e, 2], [3, 2], [0xfffe, 2], [9, 2], [6, 2], [0, 6], [0, 4], [tables, 4]),
    numbers([sectors - 1, 4], [0, 4], [4096, 4], [CHAIN_END, 4], [0, 4]),
    numbers([lists > 0 ? contentSectors : CHAIN_END, 4], [lists, 4]),
    quads(first),
  );
  const content = new Uint8Array(contentSectors * SECTOR).fill(7);
  return concat(header, content, quads(list), quads(table), new Uint8Array(SECTOR).fill(1));
}

export const KML =
  '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE kml [ <!ENTITY a ">"> ]>\n<!-- trees > 1 -->\n' +
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Document a="/>" b=\'>"\'>\n<Placemark id="é"/><name>Chêne &gt;</name>' +
  "<description><![CDATA[<b>1 > 2</b>]] ]]></description><empty /></Document></kml>";
const GPX = '<gpx version="1.1"><wpt lat="48.85" lon="2.35"><name>Chêne</name></wpt></gpx>';
const CALENDAR =
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Fête\r\nDESCRIPTION:a\r\n END:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR";
const PARQUET = concat(text("PAR1"), new Uint8Array(300).fill(9), numbers([200, 4]), text("PAR1"));
export const XLSX = zipOf({ "[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": "<worksheet/>" });
export const SHP = zipOf({ "trees.shp": "shapes", "trees.dbf": "fields", "trees.shx": "places" });

/** A whole dataset in each format that has an end, without anything after that end. */
export const WHOLE: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  json: text(
    JSON.stringify([
      { recordid: 1, fields: { species: 'Oak "}]\\', name: "Chêne 🌳 [{(" } },
      { recordid: 2 },
    ]),
  ),
  geojson: text(
    '{"name":"features","type":"FeatureCollection","crs":{"properties":{"a":[{}]}},"features" : [{"type":"Feature","properties":{"features":[{},{}]},"geometry":null},{"type":"Feature"}],"more":[{}]}',
  ),
  jsonp: text('show([{"recordid":1},{"recordid":2}])'),
  geojsonp: text(
    '/**/show({"type":"FeatureCollection","features":[{"geometry":{"type":"Point","coordinates":[1,2]}},{}]})',
  ),
  jsonld: text('{"@graph":[{"@id":"a"}]}'),
  xlsx: XLSX,
  shp: SHP,
  kml: text(KML),
  gpx: text(GPX),
  ics: text(CALENDAR),
  ical: text(CALENDAR),
  parquet: PARQUET,
};
