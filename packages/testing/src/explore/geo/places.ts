import bbox from "@turf/bbox";
import booleanPointInPolygon from "@turf/boolean-point-in-polygon";
import distance from "@turf/distance";
import { point, polygon } from "@turf/helpers";
import type { Feature, Geometry, Polygon } from "geojson";
import { ExactNumber, inDoubles } from "../../exactJson.ts";
import { badRequest } from "../exploreProblem.ts";
import type { GeoPoint, Value } from "../table/fieldType.ts";

/** Whether a value of a geographic field is at a place; shapes are where their middle is. */
type PlaceTest = (value: Value | undefined) => boolean;

/** Metres of one degree of latitude, a little less than it ever is. */
const DEGREE = 110_000;

const MOST_CORNERS = 10_000;

/** At most so many metres away from the centre. @throws {@link ExploreProblem} 400 for what is no circle. */
export function within(centre: GeoPoint, metres: number): PlaceTest {
  checkNumbers([...centre, metres], "lat,lon,metres");
  const from = point([centre[1], centre[0]]);
  return (value) => {
    const place = placeOf(value);
    if (!place || Math.abs(place[0] - centre[0]) * DEGREE > metres) return false;
    return metresBetween(from, place) <= metres;
  };
}

/** Metres from one place to another. */
export function metresTo(centre: GeoPoint): (place: GeoPoint) => number {
  const from = point([centre[1], centre[0]]);
  return (place) => metresBetween(from, place);
}

export function inside(area: Feature<Polygon>): PlaceTest {
  const [west, south, east, north] = bbox(area);
  return (value) => {
    const place = placeOf(value);
    if (!place) return false;
    const [latitude, longitude] = place;
    if (latitude < south || latitude > north || longitude < west || longitude > east) return false;
    return booleanPointInPolygon([longitude, latitude], area);
  };
}

/** @param corners `latSW,lonSW,latNE,lonNE` @throws {@link ExploreProblem} 400 for anything else. */
export function insideBox(corners: string): PlaceTest {
  const numbers = corners.split(",").map(numberIn);
  checkNumbers(numbers, "latSW,lonSW,latNE,lonNE");
  const [south, west, north, east] = numbers as [number, number, number, number];
  if (numbers.length !== 4) throw badRequest(`A box is latSW,lonSW,latNE,lonNE; "${corners}" is none.`);
  return (value) => {
    const place = placeOf(value);
    return !!place && place[0] >= south && place[0] <= north && place[1] >= west && place[1] <= east;
  };
}

/** @param text `(lat,lon),(lat,lon),…`, in parentheses of its own or not @throws {@link ExploreProblem} 400 */
export function readPolygon(text: string): Feature<Polygon> {
  const corners = [...text.matchAll(/\(([^()]*)\)/g)].map(([, pair = ""]) => pair.split(",").map(numberIn));
  if (corners.length > MOST_CORNERS) {
    throw badRequest(`A polygon has ${corners.length} corners; at most ${MOST_CORNERS} are possible.`);
  }
  const ring = corners.map(([latitude = Number.NaN, longitude = Number.NaN]) => [longitude, latitude]);
  checkNumbers(ring.flat(), "(lat,lon),(lat,lon),…");
  if (ring.length < 3)
    throw badRequest(`A polygon has at least three corners; "${text}" has ${ring.length}.`);
  return polygon([[...ring, ring[0] as number[]]]);
}

/** A number that is written, not an empty text. */
export function numberIn(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function metresBetween(
  from: Feature<{ type: "Point"; coordinates: number[] }>,
  [latitude, longitude]: GeoPoint,
): number {
  return distance(from, [longitude, latitude], { units: "meters" });
}

/** Where a value of a geographic field is: a point, or the middle of a shape. */
export function placeOf(value: Value | undefined): GeoPoint | undefined {
  if (Array.isArray(value)) return [Number(value[0]), Number(value[1])];
  if (typeof value !== "object" || value instanceof ExactNumber) return undefined;
  const [west, south, east, north] = bbox(inDoubles(value as Geometry));
  return [(south + north) / 2, (west + east) / 2];
}

function checkNumbers(numbers: number[], wanted: string): void {
  if (numbers.length === 0 || numbers.some((number) => !Number.isFinite(number))) {
    throw badRequest(`A place is wanted as ${wanted}.`);
  }
}
