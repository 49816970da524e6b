import type { Geometry, Position } from "geojson";

export const KML_START =
  '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n';
export const KML_END = "</Document></kml>\n";

/** A record as KML 2.2 has it: the texts of its fields, and its place. */
export function placemark(
  fields: readonly [name: string, text: string][],
  place: Geometry | undefined,
): string {
  const data = fields.map(([name, text]) => {
    return `<Data name="${escaped(name)}"><value>${escaped(text)}</value></Data>`;
  });
  const shape = place ? kmlOf(place) : "";
  return `<Placemark><ExtendedData>${data.join("")}</ExtendedData>${shape}</Placemark>\n`;
}

function kmlOf(place: Geometry): string {
  switch (place.type) {
    case "Point":
      return `<Point>${coordinates([place.coordinates])}</Point>`;
    case "LineString":
      return `<LineString>${coordinates(place.coordinates)}</LineString>`;
    case "Polygon":
      return `<Polygon>${place.coordinates.map(boundary).join("")}</Polygon>`;
    case "MultiPoint":
      return several(place.coordinates.map((one) => ({ type: "Point", coordinates: one })));
    case "MultiLineString":
      return several(place.coordinates.map((one) => ({ type: "LineString", coordinates: one })));
    case "MultiPolygon":
      return several(place.coordinates.map((one) => ({ type: "Polygon", coordinates: one })));
    case "GeometryCollection":
      return several(place.geometries);
  }
}

function several(places: readonly Geometry[]): string {
  return `<MultiGeometry>${places.map(kmlOf).join("")}</MultiGeometry>`;
}

function boundary(ring: Position[], index: number): string {
  const name = index === 0 ? "outerBoundaryIs" : "innerBoundaryIs";
  return `<${name}><LinearRing>${coordinates(ring)}</LinearRing></${name}>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map((position) => position.join(",")).join(" ")}</coordinates>`;
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
