// Generated from specs/explore/openapi.yaml by `pnpm generate`. Do not edit.
import type { $Read, $Write } from "openapi-typescript-helpers";

export interface paths {
    "/api/datasets/1.0/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the catalogue
         * @description Finds the datasets that the caller may see, a page at a time. Facets count the datasets by the values of their metadata; without `facet` there are none in the answer. `rows=0` answers counts alone.
         */
        get: operations["search-datasets"];
        put?: never;
        /**
         * Search the catalogue, parameters in the body
         * @description The same search as the GET, for queries too long for a URL.
         */
        post: operations["search-datasets-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
            };
            cookie?: never;
        };
        /**
         * Look up a dataset
         * @description One dataset of the catalogue, with its metadata and its fields, under its identifier.
         */
        get: operations["get-dataset"];
        put?: never;
        /**
         * Look up a dataset, parameters in the body
         * @description The same lookup as the GET.
         */
        post: operations["get-dataset-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/search/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the records of a dataset
         * @description Finds records of one dataset, a page at a time: at most 10,000 in a page, and none after the 10,000th hit. Use the download for more. Facets count the hits by the values of a field; without `facet` there are none in the answer.
         */
        get: operations["search-records"];
        put?: never;
        /**
         * Search the records of a dataset, parameters in the body
         * @description The same search as the GET, for queries too long for a URL.
         */
        post: operations["search-records-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/records/{record_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the record.
                 * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
                 */
                record_id: components["parameters"]["record_id"];
            };
            cookie?: never;
        };
        /**
         * Look up a record
         * @description One record of a dataset, under its identifier.
         */
        get: operations["get-record"];
        put?: never;
        /**
         * Look up a record, parameters in the body
         * @description The same lookup as the GET.
         */
        post: operations["get-record-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/analyze/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Aggregate the records of a dataset
         * @description Groups the records by the values of `x` and computes the series of `y` for each group. The manual calls `x` mandatory, yet without it portals answer one row for all records. With `agg` or `join` the rows come inside an object.
         */
        get: operations["analyze-records"];
        put?: never;
        /**
         * Aggregate the records of a dataset, parameters in the body
         * @description The same analysis as the GET, for queries too long for a URL.
         */
        post: operations["analyze-records-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/download/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the records of a dataset
         * @description All records that match, in one answer that is streamed and often tells no length. There is no limit to their number and no `sort`. Without `format` current manuals promise CSV, older ones JSON: name the format that you want.
         */
        get: operations["download-records"];
        put?: never;
        /**
         * Download the records of a dataset, parameters in the body
         * @description The same download as the GET, for queries too long for a URL.
         */
        post: operations["download-records-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geocluster/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cluster the records of a dataset on a map
         * @description Groups records that lie close to each other at a zoom level, counts them, and computes the series of `y` for each group. `clusterprecision` plus `shapeprecision` may not pass 29. With `clusterdatasetid`, `localkey` and `remotekey` the groups are the shapes of another dataset.
         */
        get: operations["cluster-records"];
        put?: never;
        /**
         * Cluster the records of a dataset on a map, parameters in the body
         * @description The same clusters as the GET makes, for queries too long for a URL.
         */
        post: operations["cluster-records-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/boundingbox/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the extent of the records of a dataset
         * @description Counts the records that match and tells the rectangle that holds them. The vendor's manual leaves this operation out; its map widgets call it.
         */
        get: operations["get-bounding-box"];
        put?: never;
        /**
         * Get the extent of the records of a dataset, parameters in the body
         * @description The same extent as the GET tells, for queries too long for a URL. The vendor's manual leaves it out.
         */
        post: operations["get-bounding-box-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geopolygon/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Group the records of a dataset by their shape
         * @description Counts the records that share a geometry, and computes the series of `y` for each. The vendor's manual leaves this operation out; its map widgets call it.
         */
        get: operations["get-geo-polygons"];
        put?: never;
        /**
         * Group the records of a dataset by their shape, parameters in the body
         * @description The same groups as the GET makes, for queries too long for a URL. The vendor's manual leaves it out.
         */
        post: operations["get-geo-polygons-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/1.0/geopreview/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview the shapes of the records of a dataset
         * @description Geometries of the records that match, fit to be drawn at a zoom level, without any other field. The vendor's manual leaves this operation out; its map widgets call it.
         */
        get: operations["preview-geo-shapes"];
        put?: never;
        /**
         * Preview the shapes of the records of a dataset, parameters in the body
         * @description The same preview as the GET gives, for queries too long for a URL. The vendor's manual leaves it out.
         */
        post: operations["preview-geo-shapes-by-post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/explore/dataset/{dataset_id}/download/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
            };
            cookie?: never;
        };
        /**
         * Export a dataset
         * @description The export that a portal's own pages link to, in more formats than the download of the API has, those of spreadsheets and maps among them. The vendor's manual of this API leaves it out. Formats of geographic programs want a dataset with a geographic field; a shapefile holds up to 50,000 records of one kind of geometry and comes as a zip archive. Without the right to see the dataset, some portals answer the HTML of their login page with status 200.
         */
        get: operations["export-dataset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/files/{file_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the file, the `id` in the record's field; 32 hexadecimal digits.
                 * @example c81e728d9d4c2f636f067f89cc14862c
                 */
                file_id: components["parameters"]["file_id"];
            };
            cookie?: never;
        };
        /**
         * Download a file that a record holds
         * @description The file in a field of type `file`, as it was uploaded. The manual names the download of multimedia content without its path; this is the one that widgets call.
         */
        get: operations["download-file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/files/{file_id}/{size}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the file, the `id` in the record's field; 32 hexadecimal digits.
                 * @example c81e728d9d4c2f636f067f89cc14862c
                 */
                file_id: components["parameters"]["file_id"];
                /**
                 * @description Size of the thumbnail in pixels. `300` is the one that is known to work.
                 * @example 300
                 */
                size: components["parameters"]["size"];
            };
            cookie?: never;
        };
        /**
         * Download a small picture of a file that a record holds
         * @description A thumbnail of the file in a field of type `file`. Pictures have one; other files, such as PDF documents and archives, have none. The vendor's manual leaves this operation out.
         */
        get: operations["download-file-thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/images/{image_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the image.
                 * @example a87ff679a2f3e71d9181a67b7542122c
                 */
                image_id: components["parameters"]["image_id"];
            };
            cookie?: never;
        };
        /**
         * Download an image of a dataset
         * @description An image that belongs to a dataset. The vendor's manual leaves this operation out; the platform names it where it counts the calls made to a portal.
         */
        get: operations["download-image"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/images/{image_id}/{size}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the image.
                 * @example a87ff679a2f3e71d9181a67b7542122c
                 */
                image_id: components["parameters"]["image_id"];
                /**
                 * @description Size of the thumbnail in pixels. `300` is the one that is known to work.
                 * @example 300
                 */
                size: components["parameters"]["size"];
            };
            cookie?: never;
        };
        /**
         * Download an image of a dataset in a smaller size
         * @description A thumbnail of an image that belongs to a dataset. The vendor's manual leaves this operation out.
         */
        get: operations["download-image-thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/attachments/{attachment_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the attachment, the `id` among the dataset's `attachments`.
                 * @example codebook_pdf
                 */
                attachment_id: components["parameters"]["attachment_id"];
            };
            cookie?: never;
        };
        /**
         * Download an attachment of a dataset
         * @description A file that accompanies a dataset, such as a data dictionary. The `url` among a dataset's attachments leads nowhere; its `id` belongs here. The vendor's manual leaves this operation out.
         */
        get: operations["download-attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/datasets/1.0/{dataset_id}/alternative_exports/{export_id}/": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the export, the `id` among the dataset's `alternative_exports`.
                 * @example timetable_zip
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        /**
         * Download an alternative export of a dataset
         * @description A ready-made export that the publisher offers beside the formats of the portal, such as a timetable in GTFS. The vendor's manual leaves this operation out.
         */
        get: operations["download-alternative-export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/1.0/{dataset_id}/{resource_id}/push/": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Push records to a dataset
         * @description Adds one record, or all records of a list, to a dataset that has a real-time resource. A record whose unique key is already there replaces the one that has it. Split what is larger than 5 MB. When pushing is switched off for the resource, nothing is kept and an error comes back.
         */
        post: operations["push-records"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/1.0/{dataset_id}/{resource_id}/delete/": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete pushed records by their values
         * @description Deletes a record that was pushed; the body is the record just as it was pushed. Lists of records are known to work as well, though the manual shows one record only.
         */
        post: operations["delete-records"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/push/1.0/{dataset_id}/{resource_id}/{record_id}/delete/": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
                /**
                 * @description Identifier of the record.
                 * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
                 */
                record_id: components["parameters"]["record_id"];
            };
            cookie?: never;
        };
        /**
         * Delete a pushed record by its identifier
         * @description Deletes the record that searches show under the identifier. Beware: this is a GET that changes data, so keep the address away from whatever follows links or repeats requests.
         */
        get: operations["delete-record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Identifier of a dataset, made of letters, digits, `_` and `-`; for one that comes from another portal, perhaps followed by `@` and that portal.
         * @example street-trees
         * @example bus-stops@transit-rivertown
         */
        DatasetId: string;
        /**
         * @description Identifier of a record, 40 hexadecimal digits. It is made of the record's values, or of its unique key where the dataset has one, so without such a key it changes with the values.
         * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
         */
        RecordId: string;
        /**
         * @description Technical name of a field.
         * @example species
         */
        FieldName: string;
        /**
         * @description Technical names of fields, as a list or in one text with commas between, which is how they are sent.
         * @example [
         *       "species",
         *       "girth"
         *     ]
         * @example species,girth
         */
        FieldNames: string | string[];
        /**
         * @description A query, or several that must all hold. Plain words are looked for everywhere, as beginnings of words; words in double quotes exactly. `field:value` tests a field, and so do `=`, `==`, `<`, `<=`, `>` and `>=`; `field:[2024/01/01 TO 2024/12/31]` tests a range of dates. `NOT`, `AND` and `OR` bind in this order, and parentheses group. Functions such as `#now(days=-7)`, `#null(field)`, `#exact(field, "value")`, `#startswith(field, "value")`, `#distance(field, "48.8,2.3", 500)` stand where a test may stand, or its value.
         * @example girth>200 AND NOT species:plane
         * @example [
         *       "district:Riverside",
         *       "planted:[2015/01/01 TO 2019/12/31]"
         *     ]
         */
        Query: string | string[];
        /**
         * @description The name of a facet, or several.
         * @example species
         * @example [
         *       "species",
         *       "district"
         *     ]
         */
        FacetNames: string | string[];
        /**
         * @description A value of a facet, or several. Values with levels are written as the `path` that facets show, such as `2021/04`.
         * @example Riverside
         * @example [
         *       "2021",
         *       "2022"
         *     ]
         */
        FacetValue: (string | number | boolean) | (string | number | boolean)[];
        /**
         * @description Values by facet. What is found has all of them, or any of a facet's values where the facet is disjunctive.
         * @example {
         *       "species": "Silver lime",
         *       "planted": "2021/04"
         *     }
         * @example {
         *       "district": [
         *         "Riverside",
         *         "Old Town"
         *       ]
         *     }
         */
        Refine: {
            [key: string]: components["schemas"]["FacetValue"];
        };
        /**
         * @description Values by facet. What is found has none of them.
         * @example {
         *       "district": "Harbour"
         *     }
         */
        Exclude: {
            [key: string]: components["schemas"]["FacetValue"];
        };
        /**
         * @description Facets, each with `true` where any of its refined values is enough instead of all.
         * @example {
         *       "district": true
         *     }
         */
        Disjunctive: {
            [key: string]: boolean;
        };
        /**
         * @description By how often the values occur (`count`), as numbers (`num`) or as texts (`alphanum`); with `-` in front the other way round.
         * @example alphanum
         */
        FacetSortOrder: string;
        /**
         * @description The order of its values for each facet.
         * @example {
         *       "species": "alphanum",
         *       "planted": "-num"
         *     }
         */
        FacetSort: {
            [key: string]: components["schemas"]["FacetSortOrder"];
        };
        /**
         * @description A field, or `record_timestamp`; or several, the most important first, sent in one text with commas between. The bare name sorts from large to small, with `-` in front from small to large. Fields of numbers and dates can be sorted by, and fields of texts with the annotation `sortable`. The vendor's manual shows one field; portals repeat the sort as a list in `parameters`.
         * @example girth
         * @example [
         *       "-planted",
         *       "girth"
         *     ]
         */
        RecordSort: string | string[];
        /**
         * @description A metadata that holds a number, a date or a sortable text, such as `modified`, `issued`, `created`, `records_count` or `explore.popularity_score`; or several, the most important first, sent in one text with commas between. The bare name sorts from large to small, with `-` in front from small to large.
         * @example modified
         * @example [
         *       "records_count",
         *       "-modified"
         *     ]
         */
        CatalogueSort: string | string[];
        /**
         * @description `x`, or the name of a series, with or without `y.` in front, or one of several groupings as `x.FIELD`. The bare name sorts from large to small, with `-` in front from small to large. Several come as a list, the most important first, and are sent in one text with commas between.
         * @example passages
         * @example [
         *       "passages",
         *       "-x.street"
         *     ]
         */
        AnalysisSort: string | string[];
        /**
         * @description A number of hits up to 10,000; `0` for counts and facets alone. Clients also send `-1`, whose meaning is not written down.
         * @default 10
         * @example 100
         */
        SearchRows: number;
        /**
         * @description A number of records; `-1` for all of them.
         * @example 1000
         */
        DownloadRows: number;
        /**
         * @description A number of hits; with `rows` it may come to 10,000 and no more.
         * @default 0
         * @example 200
         */
        Start: number;
        /**
         * @description An area, told in one way or more.
         * @example {
         *       "distance": [
         *         45.7612,
         *         4.8357,
         *         800
         *       ]
         *     }
         * @example {
         *       "polygon": "(45.74,4.82),(45.78,4.82),(45.78,4.87)"
         *     }
         * @example {
         *       "bbox": "45.74,4.82,45.78,4.87"
         *     }
         */
        GeoFilter: {
            /** @description A circle: latitude and longitude of its centre in degrees, and its radius in metres. Without a radius, the very point; that form is seen in widgets only. */
            distance?: string | number[];
            /** @description A polygon by its corners, each a latitude and a longitude: `(lat,lon),(lat,lon),(lat,lon)`. */
            polygon?: string;
            /** @description A rectangle: latitude and longitude of its south-western corner, then of its north-eastern one. Not in the vendor's manual. */
            bbox?: string | number[];
        };
        /**
         * @description A digest as the geo polygons and the geo preview answer it, or an object of them by field. Digests have no meaning of their own.
         * @example 7312906655
         * @example {
         *       "district_shape": "7312906655"
         *     }
         */
        GeoDigest: string | {
            [key: string]: string;
        };
        /**
         * @description Whether to answer `extra_metas`.
         * @default false
         * @example true
         */
        ExtraMetas: boolean;
        /**
         * @description Whether to answer `interop_metas`.
         * @default false
         * @example true
         */
        InteropMetas: boolean;
        /**
         * @description Whether to answer the settings of the dataset's pages.
         * @example true
         */
        AssetMetas: boolean;
        /**
         * @description Formats of the catalogue search.
         * @default json
         * @example json
         * @enum {string}
         */
        DatasetSearchFormat: "json" | "jsonp" | "csv" | "rss";
        /**
         * @description Formats of the lookups.
         * @default json
         * @example json
         * @enum {string}
         */
        LookupFormat: "json" | "jsonp";
        /**
         * @description Formats of the record search.
         * @default json
         * @example geojson
         * @enum {string}
         */
        RecordSearchFormat: "json" | "jsonp" | "geojson" | "geojsonp" | "rss" | "atom";
        /**
         * @description Formats of the analysis.
         * @default json
         * @example csv
         * @enum {string}
         */
        AnalysisFormat: "json" | "jsonp" | "csv";
        /**
         * @description Formats of the download.
         * @example json
         * @enum {string}
         */
        DownloadFormat: "csv" | "json" | "jsonp" | "geojson" | "geojsonp";
        /**
         * @description Formats of the clusters.
         * @default json
         * @example json
         */
        ClusterFormat: string;
        /**
         * @description Formats of the export; portals differ in what they have.
         * @example xlsx
         */
        ExportFormat: string;
        /**
         * @description Name of a function, for JSONP.
         * @example onRecords
         */
        Callback: string;
        /**
         * @description Whether to indent a JSON answer.
         * @default false
         * @example true
         */
        PrettyPrint: boolean;
        /**
         * @description Name of a time zone in the IANA database; `UTC` where none is given.
         * @example Europe/Paris
         */
        Timezone: string;
        /**
         * @description Code of a language, two letters.
         * @example fr
         */
        Language: string;
        /**
         * @description Name of a catalogue. `monitoring` holds what a portal records about its own use.
         * @example monitoring
         */
        CatalogueSource: string;
        /**
         * @description One ASCII character, such as `;`, `,` or `|`.
         * @default ;
         * @example ,
         */
        CsvSeparator: string;
        /**
         * @description `true` for the labels of the fields, `false` for their technical names.
         * @example true
         */
        UseLabelsForHeader: boolean;
        /**
         * @description Whether to answer simpler shapes.
         * @default false
         * @example true
         */
        GeoSimplify: boolean;
        /**
         * @description Zoom level of a web map; 0 shows the whole world.
         * @example 12
         */
        Zoom: number;
        /**
         * @description EPSG code of a projection.
         * @example 2154
         */
        Epsg: number;
        /**
         * @description A field, or several. A part of a date is written `field.year`; parts are `year`, `month`, `day`, `hour`, `minute`, `weekday` and `yearday`.
         * @example species
         * @example [
         *       "district",
         *       "planted.year"
         *     ]
         */
        GroupBy: string | string[];
        /**
         * @description What is computed of the values in a group: how many, mean, sum, smallest, largest, standard deviation, sum of squares; or quantiles, which the vendor's manual leaves out.
         * @example AVG
         */
        SerieFunction: string;
        /**
         * @description One number, or with `QUANTILES` several, for each group of an analysis.
         * @example {
         *       "func": "AVG",
         *       "expr": "girth"
         *     }
         * @example {
         *       "func": "QUANTILES",
         *       "expr": "girth",
         *       "subsets": [
         *         10,
         *         50,
         *         90
         *       ]
         *     }
         */
        Serie: {
            /** @description What is computed. */
            func: components["schemas"]["SerieFunction"];
            /** @description Numeric field that it is computed of, or an expression of such fields with `+`, `-`, `*`, `/`, parentheses and functions such as `log(girth)`. Only `COUNT` does without. */
            expr?: string;
            /**
             * @description Whether each row adds to the one before.
             * @default false
             */
            cumulative?: boolean;
            /** @description Percentiles to compute with `QUANTILES`. Not in the vendor's manual. */
            subsets?: number[];
        };
        /**
         * @description Series by the names under which rows hold them; a name has no dots.
         * @example {
         *       "trees": {
         *         "func": "COUNT"
         *       },
         *       "girth": {
         *         "func": "AVG",
         *         "expr": "girth"
         *       }
         *     }
         */
        Series: {
            [key: string]: components["schemas"]["Serie"];
        };
        /**
         * @description What is computed over all values of a series.
         * @example {
         *       "func": [
         *         "MIN",
         *         "MAX"
         *       ],
         *       "expr": "girth"
         *     }
         */
        Aggregation: {
            /** @description Functions, such as `MIN` and `MAX`. */
            func?: string[];
            /** @description Name of the series. */
            expr?: string;
        };
        /**
         * @description Aggregations by the names under which the answer holds them; a name has no dots.
         * @example {
         *       "range": {
         *         "func": [
         *           "MIN",
         *           "MAX"
         *         ],
         *         "expr": "girth"
         *       }
         *     }
         */
        Aggregations: {
            [key: string]: components["schemas"]["Aggregation"];
        };
        /**
         * @description A dataset whose records are found by a value of those that are analysed.
         * @example {
         *       "remotedataset": "districts",
         *       "localkey": "district",
         *       "remotekey": "name",
         *       "fields": [
         *         "name",
         *         "inhabitants"
         *       ]
         *     }
         */
        Join: {
            /** @description Identifier of the other dataset. */
            remotedataset?: string;
            /** @description Field of this dataset whose value is looked for. */
            localkey?: string;
            /** @description Field of the other dataset in which it is looked for. */
            remotekey?: string;
            /** @description Fields of the other dataset to answer. */
            fields?: string | string[];
        };
        /**
         * @description Joined datasets by names of your choice; a name has no dots.
         * @example {
         *       "area": {
         *         "remotedataset": "districts",
         *         "localkey": "district",
         *         "remotekey": "name",
         *         "fields": [
         *           "inhabitants"
         *         ]
         *       }
         *     }
         */
        Joins: {
            [key: string]: components["schemas"]["Join"];
        };
        /**
         * @description A number of rows; `0` for no limit but the portal's own.
         * @example 20
         */
        MaxPoints: number;
        /**
         * @description Span after which a grouping by date begins again: with `week`, all Mondays are one group.
         * @default year
         * @example weekday
         */
        Periodic: string;
        /**
         * @description Smallest part of a date that makes a group of its own, no finer than the field's own precision; without effect where `periodic` is `weekday`.
         * @default day
         * @example month
         */
        Precision: string;
        /**
         * @description Distance up to which records join a cluster; maps use 50, heat maps 15.
         * @example 50
         */
        ClusterDistance: number;
        /**
         * @description Precision of outlines; with `clusterprecision` it comes to 29 at most.
         * @example 4
         */
        ShapePrecision: number;
        /**
         * @description `polygon` for clusters with outlines, `heatmap` for the points of a heat map, `world` for the shapes of another dataset, which the vendor's manual leaves out.
         * @default polygon
         * @example heatmap
         */
        ClusterMode: string;
        /**
         * @description Whether each cluster comes with its outline; what holds without it is not written down.
         * @example false
         */
        ReturnPolygons: boolean;
        /**
         * @description Whether to leave the rectangle out.
         * @example true
         */
        WithoutBoundingBox: boolean;
        /**
         * @description Parameters of the catalogue search, as a form.
         * @example {
         *       "q": "cycling",
         *       "refine": {
         *         "theme": "Mobility"
         *       },
         *       "rows": 20
         *     }
         */
        DatasetSearchForm: {
            /** @description What to look for, in the query language. */
            q?: components["schemas"]["Query"];
            /** @description Metadata whose values are counted. */
            facet?: components["schemas"]["FacetNames"];
            /** @description Keeps the datasets that have these facet values. */
            refine?: components["schemas"]["Refine"];
            /** @description Drops the datasets that have these facet values. */
            exclude?: components["schemas"]["Exclude"];
            /** @description Facets of which one refined value is enough. */
            disjunctive?: components["schemas"]["Disjunctive"];
            /** @description Order of the values of each facet. */
            facetsort?: components["schemas"]["FacetSort"];
            /** @description Metadata to sort by, or several. */
            sort?: components["schemas"]["CatalogueSort"];
            /** @description Most datasets to answer. */
            rows?: components["schemas"]["SearchRows"];
            /** @description Datasets to pass over. */
            start?: components["schemas"]["Start"];
            /** @description Whether to answer `extra_metas` as well. */
            extrametas?: components["schemas"]["ExtraMetas"];
            /** @description Whether to answer `interop_metas` as well. */
            interopmetas?: components["schemas"]["InteropMetas"];
            /** @description Format of the answer. */
            format?: components["schemas"]["DatasetSearchFormat"];
            /** @description Function that a JSONP answer calls. */
            callback?: components["schemas"]["Callback"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
            /** @description Time zone of the dates in the answer. */
            timezone?: components["schemas"]["Timezone"];
            /** @description Language of the query and of labels. */
            lang?: components["schemas"]["Language"];
            /** @description Another catalogue to read from. */
            source?: components["schemas"]["CatalogueSource"];
        };
        /**
         * @description Parameters of the dataset lookup, as a form.
         * @example {
         *       "interopmetas": true,
         *       "lang": "fr"
         *     }
         */
        DatasetLookupForm: {
            /** @description Whether to answer `extra_metas` as well. */
            extrametas?: components["schemas"]["ExtraMetas"];
            /** @description Whether to answer `interop_metas` as well. */
            interopmetas?: components["schemas"]["InteropMetas"];
            /** @description Whether to answer the settings of the dataset's pages as well. */
            assetmetas?: components["schemas"]["AssetMetas"];
            /** @description Format of the answer. */
            format?: components["schemas"]["LookupFormat"];
            /** @description Function that a JSONP answer calls. */
            callback?: components["schemas"]["Callback"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
            /** @description Time zone of the dates in the answer. */
            timezone?: components["schemas"]["Timezone"];
            /** @description Language of labels. */
            lang?: components["schemas"]["Language"];
            /** @description Another catalogue to read from. */
            source?: components["schemas"]["CatalogueSource"];
        };
        /**
         * @description Parameters of the record lookup, as a form.
         * @example {
         *       "timezone": "Europe/Paris"
         *     }
         */
        RecordLookupForm: {
            /** @description Format of the answer. */
            format?: components["schemas"]["LookupFormat"];
            /** @description Function that a JSONP answer calls. */
            callback?: components["schemas"]["Callback"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
            /** @description Time zone of the dates in the answer. */
            timezone?: components["schemas"]["Timezone"];
            /** @description Language of labels. */
            lang?: components["schemas"]["Language"];
            /** @description Another catalogue to read from. */
            source?: components["schemas"]["CatalogueSource"];
        };
        /**
         * @description What all forms over the records of a dataset have in common: which records they take.
         * @example {
         *       "dataset": "street-trees",
         *       "q": "girth>200",
         *       "refine": {
         *         "district": "Riverside"
         *       }
         *     }
         */
        RecordFilter: {
            /** @description Identifier of the dataset. */
            dataset: components["schemas"]["DatasetId"];
            /** @description What to look for, in the query language. */
            q?: components["schemas"]["Query"];
            /** @description Keeps the records in an area. */
            geofilter?: components["schemas"]["GeoFilter"];
            /** @description Keeps the records that have these facet values. */
            refine?: components["schemas"]["Refine"];
            /** @description Drops the records that have these facet values. */
            exclude?: components["schemas"]["Exclude"];
            /** @description Facets of which one refined value is enough. */
            disjunctive?: components["schemas"]["Disjunctive"];
            /** @description Function that a JSONP answer calls. */
            callback?: components["schemas"]["Callback"];
            /** @description Time zone of the dates in the answer. */
            timezone?: components["schemas"]["Timezone"];
            /** @description Language of the query and of labels. */
            lang?: components["schemas"]["Language"];
            /** @description Another catalogue to read from. */
            source?: components["schemas"]["CatalogueSource"];
        };
        /**
         * @description Parameters of the record search, as a form.
         * @example {
         *       "dataset": "street-trees",
         *       "facet": "species",
         *       "rows": 50,
         *       "start": 100
         *     }
         */
        RecordSearchForm: components["schemas"]["RecordFilter"] & {
            /** @description Fields whose values are counted. */
            facet?: components["schemas"]["FacetNames"];
            /** @description Order of the values of each facet. */
            facetsort?: components["schemas"]["FacetSort"];
            /** @description Names of the fields to answer. */
            fields?: components["schemas"]["FieldNames"];
            /** @description Field to sort by, or several. */
            sort?: components["schemas"]["RecordSort"];
            /** @description Most records to answer. */
            rows?: components["schemas"]["SearchRows"];
            /** @description Records to pass over. */
            start?: components["schemas"]["Start"];
            /** @description Keeps the records that have one geometry. */
            geo_digest?: components["schemas"]["GeoDigest"];
            /** @description Format of the answer. */
            format?: components["schemas"]["RecordSearchFormat"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
        };
        /**
         * @description Parameters of the analysis, as a form.
         * @example {
         *       "dataset": "bike-counters",
         *       "x": "counted_at",
         *       "precision": "month",
         *       "y": {
         *         "passages": {
         *           "func": "SUM",
         *           "expr": "bikes"
         *         }
         *       }
         *     }
         */
        AnalysisForm: components["schemas"]["RecordFilter"] & {
            /** @description What the records are grouped by. */
            x?: components["schemas"]["GroupBy"];
            /** @description Series to compute for each group. */
            y?: components["schemas"]["Series"];
            /** @description Aggregations over the series. */
            agg?: components["schemas"]["Aggregations"];
            /** @description Other datasets to join. */
            join?: components["schemas"]["Joins"];
            /** @description What to sort the rows by. */
            sort?: components["schemas"]["AnalysisSort"];
            /** @description Most rows to answer. */
            maxpoints?: components["schemas"]["MaxPoints"];
            /** @description Span after which a grouping by date begins again. */
            periodic?: components["schemas"]["Periodic"];
            /** @description How finely a grouping by date tells dates apart. */
            precision?: components["schemas"]["Precision"];
            /** @description Time zone of the rows. */
            output_timezone?: components["schemas"]["Timezone"];
            /** @description Format of the answer. */
            format?: components["schemas"]["AnalysisFormat"];
            /** @description Character between the values of a CSV answer. */
            csv_separator?: components["schemas"]["CsvSeparator"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
        };
        /**
         * @description Parameters of the download, as a form.
         * @example {
         *       "dataset": "air-quality",
         *       "format": "csv",
         *       "csv_separator": "|"
         *     }
         */
        DownloadForm: components["schemas"]["RecordFilter"] & {
            /** @description Fields whose values are counted; has no known effect here. */
            facet?: components["schemas"]["FacetNames"];
            /** @description Names of the fields to answer. */
            fields?: components["schemas"]["FieldNames"];
            /** @description Most records to answer. */
            rows?: components["schemas"]["DownloadRows"];
            /** @description Keeps the records that have one geometry. */
            geo_digest?: components["schemas"]["GeoDigest"];
            /** @description Whether to answer simpler shapes. */
            geo_simplify?: components["schemas"]["GeoSimplify"];
            /** @description Zoom level that the simpler shapes are meant for. */
            geo_simplify_zoom?: components["schemas"]["Zoom"];
            /** @description Format of the answer. */
            format?: components["schemas"]["DownloadFormat"];
            /** @description Character between the values of a CSV answer. */
            csv_separator?: components["schemas"]["CsvSeparator"];
            /** @description Whether the header of a CSV answer shows the labels of the fields. */
            use_labels_for_header?: components["schemas"]["UseLabelsForHeader"];
            /** @description Whether to indent a JSON answer. */
            pretty_print?: components["schemas"]["PrettyPrint"];
        };
        /**
         * @description Parameters of the clustering, as a form.
         * @example {
         *       "dataset": "playgrounds",
         *       "clusterprecision": 11,
         *       "clusterdistance": 50
         *     }
         * @example {
         *       "dataset": "playgrounds",
         *       "clustermode": "world",
         *       "clusterprecision": 11,
         *       "clusterdatasetid": "districts",
         *       "localkey": "district",
         *       "remotekey": "code"
         *     }
         */
        ClusterForm: components["schemas"]["RecordFilter"] & {
            /** @description Zoom level of the map that the clusters are for. */
            clusterprecision?: components["schemas"]["Zoom"];
            /** @description How near to each other records have to be. */
            clusterdistance?: components["schemas"]["ClusterDistance"];
            /** @description How precise the outlines of the clusters are. */
            shapeprecision?: components["schemas"]["ShapePrecision"];
            /** @description What the clusters are for. */
            clustermode?: components["schemas"]["ClusterMode"];
            /** @description Another dataset whose shapes are the clusters. */
            clusterdatasetid?: components["schemas"]["DatasetId"];
            /** @description Field that says which shape a record belongs to. */
            localkey?: components["schemas"]["FieldName"];
            /** @description Field of the other dataset that holds the values of `localkey`. */
            remotekey?: components["schemas"]["FieldName"];
            /** @description Whether each cluster comes with its outline. */
            return_polygons?: components["schemas"]["ReturnPolygons"];
            /** @description Series to compute for each cluster. */
            y?: components["schemas"]["Series"];
            /** @description Format of the answer. */
            format?: components["schemas"]["ClusterFormat"];
        };
        /**
         * @description Parameters of the bounding box, as a form.
         * @example {
         *       "dataset": "bus-stops"
         *     }
         */
        BoundingBoxForm: components["schemas"]["RecordFilter"] & {
            /** @description Whether to leave the rectangle out. */
            without_bbox?: components["schemas"]["WithoutBoundingBox"];
        };
        /**
         * @description Parameters of the geo polygons, as a form.
         * @example {
         *       "dataset": "air-quality",
         *       "clusterprecision": 12
         *     }
         */
        GeoPolygonForm: components["schemas"]["RecordFilter"] & {
            /** @description Zoom level of the map that the shapes are for. */
            clusterprecision?: components["schemas"]["Zoom"];
            /** @description Field that holds the geometry. */
            geo_field?: components["schemas"]["FieldName"];
            /** @description Most shapes to answer. */
            maxpoints?: components["schemas"]["MaxPoints"];
            /** @description Series to compute for each shape. */
            y?: components["schemas"]["Series"];
        };
        /**
         * @description Parameters of the geo preview, as a form.
         * @example {
         *       "dataset": "playgrounds",
         *       "rows": 500
         *     }
         */
        GeoPreviewForm: components["schemas"]["RecordFilter"] & {
            /** @description Zoom level of the map that the shapes are for. */
            clusterprecision?: components["schemas"]["Zoom"];
            /** @description Most shapes to answer. */
            rows?: components["schemas"]["DownloadRows"];
            /** @description Field to sort by, or several. */
            sort?: components["schemas"]["RecordSort"];
        };
        /**
         * @description A page of the datasets that a search finds.
         * @example {
         *       "nhits": 0,
         *       "parameters": {
         *         "q": "zeppelin",
         *         "rows": 10,
         *         "start": 0,
         *         "format": "json",
         *         "timezone": "UTC"
         *       },
         *       "datasets": []
         *     }
         */
        DatasetSearchResult: {
            /** @description How many the search finds, on all pages. */
            nhits: number;
            /** @description The search as the portal understood it. */
            parameters?: components["schemas"]["SearchParameters"];
            /** @description The datasets of this page. */
            datasets: components["schemas"]["Dataset"][];
            /** @description Counts by facet; only there when facets are asked for or refined by. */
            facet_groups?: components["schemas"]["FacetGroup"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description What the catalogue knows of a dataset.
         * @example {
         *       "datasetid": "playgrounds",
         *       "metas": {
         *         "domain": "rivertown",
         *         "title": "Playgrounds",
         *         "modified": "2026-01-09T05:00:00+00:00",
         *         "records_count": 64
         *       },
         *       "has_records": true,
         *       "data_visible": true,
         *       "features": [
         *         "geo",
         *         "image"
         *       ],
         *       "attachments": [],
         *       "alternative_exports": [],
         *       "fields": [
         *         {
         *           "name": "name",
         *           "label": "Name",
         *           "type": "text"
         *         }
         *       ]
         *     }
         */
        Dataset: {
            /** @description Identifier of the dataset. */
            datasetid: components["schemas"]["DatasetId"];
            /** @description Metadata in one flat object. */
            metas: components["schemas"]["DatasetMetas"];
            /** @description The main metadata again, by template; not on older portals. */
            basic_metas?: components["schemas"]["MetasByTemplate"];
            /** @description Metadata of other standards, by template, such as `dcat` and `inspire`; with `interopmetas`. */
            interop_metas?: components["schemas"]["MetasByTemplate"];
            /** @description Metadata of the portal's own pages, by template, such as `explore` and `visualization`; with `extrametas` or `assetmetas`, otherwise missing or empty. */
            extra_metas?: components["schemas"]["MetasByTemplate"];
            /** @description Whether the dataset has records; some have attachments alone. */
            has_records: boolean;
            /** @description Whether the caller may see the records as well; not on older portals. */
            data_visible?: boolean;
            /** @description What can be done with the dataset. */
            features: components["schemas"]["DatasetFeature"][];
            /** @description Files that accompany the dataset. */
            attachments: components["schemas"]["Attachment"][];
            /** @description Ready-made exports; not on older portals. */
            alternative_exports?: components["schemas"]["AlternativeExport"][];
            /** @description Only on older portals; its meaning is not known. */
            billing_plans?: unknown[];
            /** @description The fields of its records. */
            fields: components["schemas"]["Field"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Something that can be done with a dataset, such as showing it on a map (`geo`) or in charts (`analyze`).
         * @example geo
         */
        DatasetFeature: string;
        /**
         * @description Metadata of a dataset. Of most keys any may be missing, and metadata that the portal itself defines stands among them. Dates are written as ISO 8601 has them.
         * @example {
         *       "domain": "rivertown",
         *       "title": "Air quality",
         *       "description": "<p>Readings of the six stations, every hour.</p>",
         *       "publisher": "Rivertown Environment Agency",
         *       "license": "CC BY 4.0",
         *       "theme": "Environment",
         *       "keyword": [
         *         "air",
         *         "no2"
         *       ],
         *       "language": "en",
         *       "modified": "2026-03-01T09:05:00+00:00",
         *       "records_count": 412006,
         *       "station-network": "regional"
         *     }
         */
        DatasetMetas: {
            /** @description The portal. */
            domain: string;
            /** @description Title of the dataset. */
            title: string;
            /** @description Description of the dataset, as HTML. */
            description?: string;
            /** @description When the dataset last changed. */
            modified: string;
            /** @description How many records it has. */
            records_count: number;
            /** @description Who publishes it. */
            publisher?: string;
            /** @description Name of its licence. */
            license?: string;
            /** @description Address of its licence. */
            license_url?: string;
            /** @description Language of its data. */
            language?: string;
            /** @description Languages that its metadata is available in. */
            metadata_languages?: string[];
            /** @description Its theme, or themes. */
            theme?: string | string[];
            /** @description A keyword, or several. */
            keyword?: string | string[];
            /** @description Where the data comes from. */
            references?: string;
            /** @description Time zone of the dataset. */
            timezone?: string;
            /** @description Who may see it, such as `domain`. */
            visibility?: string;
            /** @description Whether it waits for publication. */
            staged?: boolean;
            /** @description When its metadata was last processed. */
            metadata_processed?: string;
            /** @description When its records were last processed. */
            data_processed?: string;
            /** @description Whether it comes from another portal. */
            federated?: boolean;
            /** @description Portal that it comes from. */
            source_domain?: string;
            /** @description Title of that portal. */
            source_domain_title?: string;
            /** @description Host name of that portal. */
            source_domain_address?: string;
            /** @description Identifier that it has there. */
            source_dataset?: string;
            /** @description Whether a change of metadata sets `modified`. */
            modified_updates_on_metadata_change?: boolean;
            /** @description Whether a change of records sets `modified`. */
            modified_updates_on_data_change?: boolean;
            /** @description Codes of the areas that it covers. */
            geographic_reference?: string[];
            /** @description Whether the portal finds these areas by itself. */
            geographic_reference_auto?: boolean;
            /** @description Names of the areas that it covers. */
            territory?: string[];
            /** @description Kinds of geometry that its records have. */
            geometry_types?: string[];
            /** @description Rectangle that holds its records, as a GeoJSON polygon. */
            bbox?: components["schemas"]["Geometry"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Metadata grouped by the template that defines it.
         * @example {
         *       "dcat": {
         *         "created": "2018-09-14T00:00:00+00:00",
         *         "creator": "Rivertown Green Spaces",
         *         "accrualperiodicity": "weekly"
         *       }
         *     }
         * @example {
         *       "explore": {
         *         "download_count": 1203,
         *         "popularity_score": 7.4
         *       }
         *     }
         */
        MetasByTemplate: {
            [key: string]: {
                [key: string]: unknown;
            };
        };
        /**
         * @description A field of a dataset's records.
         * @example {
         *       "name": "planted",
         *       "label": "Planted",
         *       "type": "date",
         *       "description": "Month in which the tree was planted",
         *       "annotations": [
         *         {
         *           "name": "timeserie_precision",
         *           "args": [
         *             "month"
         *           ]
         *         }
         *       ]
         *     }
         */
        Field: {
            /** @description Technical name, under which records hold the value. */
            name: string;
            /** @description Name to show. */
            label: string;
            /** @description Type of its values. */
            type: components["schemas"]["FieldType"];
            /** @description What the field means. */
            description?: string | null;
            /** @description What is special about the field. */
            annotations?: components["schemas"]["Annotation"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Type of a field.
         * @example geo_point_2d
         */
        FieldType: string;
        /**
         * @description A mark on a field that changes how the portal treats it.
         * @example {
         *       "name": "facet"
         *     }
         * @example {
         *       "name": "multivalued",
         *       "args": [
         *         ","
         *       ]
         *     }
         */
        Annotation: {
            /** @description Which mark it is. */
            name: components["schemas"]["AnnotationName"];
            /** @description More of it, depending on the mark: the separator of levels or values, a precision, a unit, a number of decimals, an order. */
            args?: unknown[];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Name of an annotation.
         * @example sortable
         */
        AnnotationName: string;
        /**
         * @description A file that accompanies a dataset.
         * @example {
         *       "id": "codebook_pdf",
         *       "title": "Codebook",
         *       "mimetype": "application/pdf",
         *       "url": "odsfile://codebook.pdf"
         *     }
         */
        Attachment: {
            /** @description Identifier, under which the file can be downloaded. */
            id: string;
            /** @description Name to show. */
            title?: string;
            /** @description Media type of the file. */
            mimetype?: string;
            /** @description Where the portal keeps the file; nothing that could be fetched. */
            url?: string;
            /** @description What the file holds. */
            description?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A ready-made export of a dataset.
         * @example {
         *       "id": "timetable_zip",
         *       "title": "Timetable in GTFS",
         *       "mimetype": "application/zip",
         *       "url": "odsfile://timetable.zip",
         *       "description": "All lines, spring 2026"
         *     }
         */
        AlternativeExport: {
            /** @description Identifier, under which the export can be downloaded. */
            id: string;
            /** @description Name to show. */
            title?: string;
            /** @description Media type of the export. */
            mimetype?: string;
            /** @description Where the portal keeps the export; nothing that could be fetched. */
            url?: string;
            /** @description What the export holds. */
            description?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A search as the portal understood it. It repeats what was sent, pattern parameters as objects, and adds what holds without being sent; portals of different age write it differently.
         * @example {
         *       "dataset": "street-trees",
         *       "q": "lime",
         *       "rows": 10,
         *       "start": 0,
         *       "facet": [
         *         "district"
         *       ],
         *       "sort": [
         *         "-girth"
         *       ],
         *       "refine": {
         *         "district": "Riverside"
         *       },
         *       "geofilter.distance": [
         *         "45.7612,4.8357,800"
         *       ],
         *       "format": "json",
         *       "timezone": "UTC"
         *     }
         */
        SearchParameters: {
            /** @description The dataset; older portals write a list. */
            dataset?: string | string[];
            /** @description The query, or queries. */
            q?: string | string[];
            /** @description Most hits to answer. */
            rows?: number;
            /** @description Hits passed over. */
            start?: number;
            /** @description Format of the answer. */
            format?: string;
            /** @description Time zone of the dates in the answer. */
            timezone?: string;
            /** @description Facets that are counted. */
            facet?: string | string[];
            /** @description What is sorted by; older portals write a text. */
            sort?: string | string[];
            /** @description Refined values by facet. */
            refine?: components["schemas"]["FacetChoices"];
            /** @description Excluded values by facet. */
            exclude?: components["schemas"]["FacetChoices"];
            /** @description Disjunctive facets. */
            disjunctive?: {
                [key: string]: boolean;
            };
            /** @description Fields that are answered. */
            fields?: string | string[];
            /** @description Circles, each as it was sent. */
            "geofilter.distance"?: string | string[];
            /** @description Polygons, each as it was sent. */
            "geofilter.polygon"?: string | string[];
            /** @description Whether datasets that wait for publication are searched. */
            staged?: boolean;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description One value, or several, by facet.
         * @example {
         *       "district": [
         *         "Riverside",
         *         "Old Town"
         *       ]
         *     }
         */
        FacetChoices: {
            [key: string]: string | string[];
        };
        /**
         * @description A page of the records that a search finds.
         * @example {
         *       "nhits": 1,
         *       "parameters": {
         *         "dataset": "playgrounds",
         *         "q": "mill",
         *         "rows": 10,
         *         "start": 0,
         *         "format": "json",
         *         "timezone": "UTC"
         *       },
         *       "records": [
         *         {
         *           "datasetid": "playgrounds",
         *           "recordid": "e60b2f81c7d94a350f8e13b6a2c5d7904b1f86ea",
         *           "fields": {
         *             "name": "Mill Lane"
         *           },
         *           "record_timestamp": "2026-01-09T05:00:00.000Z"
         *         }
         *       ]
         *     }
         */
        RecordSearchResult: {
            /** @description How many the search finds, on all pages. */
            nhits: number;
            /** @description The search as the portal understood it. */
            parameters: components["schemas"]["SearchParameters"];
            /** @description The records of this page. */
            records: components["schemas"]["Record"][];
            /** @description Counts by facet; only there when facets are asked for or refined by. */
            facet_groups?: components["schemas"]["FacetGroup"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Records, without anything around them.
         * @example [
         *       {
         *         "datasetid": "bus-stops",
         *         "recordid": "40a9c2d7715be3f86ac04e91b2d65f387c18e0da",
         *         "fields": {
         *           "name": "Town Hall"
         *         },
         *         "record_timestamp": "2026-02-02T03:00:00+00:00"
         *       }
         *     ]
         */
        Records: components["schemas"]["Record"][];
        /**
         * @description A record of a dataset.
         * @example {
         *       "datasetid": "street-trees",
         *       "recordid": "7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c",
         *       "fields": {
         *         "species": "Silver lime",
         *         "girth": 212,
         *         "planted": "1998-11",
         *         "location": [
         *           45.7612,
         *           4.8357
         *         ],
         *         "photo": {
         *           "id": "c81e728d9d4c2f636f067f89cc14862c",
         *           "filename": "lime.jpg",
         *           "format": "JPEG"
         *         }
         *       },
         *       "geometry": {
         *         "type": "Point",
         *         "coordinates": [
         *           4.8357,
         *           45.7612
         *         ]
         *       },
         *       "record_timestamp": "2026-02-18T06:30:00.000Z"
         *     }
         */
        Record: {
            /** @description Identifier of its dataset. */
            datasetid: components["schemas"]["DatasetId"];
            /** @description Identifier of the record. */
            recordid: components["schemas"]["RecordId"];
            /** @description Its values by the names of the fields; fields without a value are left out. With `geofilter.distance` there may be `dist` as well, the distance in metres, as a text. */
            fields: {
                [key: string]: components["schemas"]["FieldValue"];
            };
            /** @description Where it is, when it is anywhere; some datasets have an empty object. */
            geometry?: components["schemas"]["Geometry"] | components["schemas"]["NoGeometry"];
            /**
             * Format: date-time
             * @description When the record was processed, in the time zone asked for. Records of old portals (2016) and of datasets that are taken from elsewhere come without it.
             */
            record_timestamp?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A value, by the type of its field: numbers for `int` and `double`, a text for `text`, `date` and `datetime`, latitude and longitude for `geo_point_2d`, a GeoJSON geometry for `geo_shape`, a description of the file for `file`, and anything for `json_blob`.
         * @example Silver lime
         * @example [
         *       45.7612,
         *       4.8357
         *     ]
         */
        FieldValue: (string | number) | components["schemas"]["GeoPoint"] | components["schemas"]["FileValue"] | components["schemas"]["Geometry"] | unknown;
        /**
         * @description A point: latitude, then longitude, the other way round than in GeoJSON. Empty lists have been seen.
         * @example [
         *       45.7612,
         *       4.8357
         *     ]
         */
        GeoPoint: number[];
        /**
         * @description A file that a record holds. Download it under its `id`.
         * @example {
         *       "id": "c81e728d9d4c2f636f067f89cc14862c",
         *       "filename": "lime.jpg",
         *       "format": "JPEG",
         *       "mimetype": "image/jpeg",
         *       "width": 1600,
         *       "height": 1200,
         *       "thumbnail": true
         *     }
         */
        FileValue: {
            /** @description Identifier of the file, 32 hexadecimal digits. */
            id: string;
            /** @description Name of the file. */
            filename?: string;
            /** @description Format of the file, such as `JPEG`. */
            format?: string;
            /** @description Media type of the file. */
            mimetype?: string;
            /** @description Width of a picture in pixels. */
            width?: number;
            /** @description Height of a picture in pixels. */
            height?: number;
            /** @description Whether there are thumbnails. */
            thumbnail?: boolean;
            /** @description Mark of the file's version. */
            etag?: string;
            /** @description When the portal fetched the file. */
            last_synchronized?: string;
            /** @description Colours that a picture is made of. */
            color_summary?: string[];
            /** @description Which way up a picture is, 1 to 8, as EXIF counts. */
            exif_orientation?: number;
            /** @description Address of the file elsewhere. */
            url?: string;
            /** @description Whether the file stands in for one that is missing. */
            placeholder?: boolean;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description The values of one facet.
         * @example {
         *       "name": "species",
         *       "count": 12840,
         *       "facets": [
         *         {
         *           "name": "Silver lime",
         *           "path": "Silver lime",
         *           "count": 2210,
         *           "state": "displayed"
         *         }
         *       ]
         *     }
         */
        FacetGroup: {
            /** @description Name of the facet. */
            name: string;
            /** @description How many hits have a value; not on older portals. */
            count?: number;
            /** @description The values, the most frequent first unless sorted otherwise; possibly not all of them. */
            facets: components["schemas"]["Facet"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A value of a facet, with how often it occurs.
         * @example {
         *       "name": "1998",
         *       "path": "1998",
         *       "count": 214,
         *       "state": "refined",
         *       "facets": [
         *         {
         *           "name": "11",
         *           "path": "1998/11",
         *           "count": 87,
         *           "state": "displayed"
         *         }
         *       ]
         *     }
         */
        Facet: {
            /** @description The value, of values with levels the last one. */
            name: string;
            /** @description The whole value, all levels joined; refine and exclude with it. */
            path: string;
            /** @description How many hits have it. */
            count: number;
            /** @description Whether it is refined, excluded or neither. */
            state: components["schemas"]["FacetState"];
            /** @description Values of the next level. */
            facets?: components["schemas"]["Facet"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description State of a facet's value.
         * @example displayed
         */
        FacetState: string;
        /**
         * @description A geometry as GeoJSON has it. Positions are longitude, then latitude.
         * @example {
         *       "type": "Point",
         *       "coordinates": [
         *         4.8357,
         *         45.7612
         *       ]
         *     }
         * @example {
         *       "type": "LineString",
         *       "coordinates": [
         *         [
         *           4.8206,
         *           45.7498
         *         ],
         *         [
         *           4.8391,
         *           45.7603
         *         ]
         *       ]
         *     }
         */
        Geometry: {
            /** @description Kind of geometry. */
            type: components["schemas"]["GeometryType"];
            /** @description A position, or lists of them, as deep as the kind of geometry wants. */
            coordinates?: unknown[];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description An empty object in place of a geometry.
         * @example {}
         */
        NoGeometry: {
            /** @description Never there. */
            type?: string;
        };
        /**
         * @description Kind of a geometry.
         * @example Point
         */
        GeometryType: string;
        /**
         * @description The rows of an analysis; with `agg` or `join`, in an object.
         * @example [
         *       {
         *         "x": "Silver lime",
         *         "trees": 2210
         *       }
         *     ]
         * @example {
         *       "results": [
         *         {
         *           "x": "Silver lime",
         *           "girth": 148.2
         *         }
         *       ],
         *       "aggregations": {
         *         "range": {
         *           "min": 31.5,
         *           "max": 190.8
         *         }
         *       }
         *     }
         */
        Analysis: components["schemas"]["AnalysisRows"] | components["schemas"]["AnalysisWithAggregations"];
        /**
         * @description The rows of an analysis.
         * @example [
         *       {
         *         "x": {
         *           "year": 2026,
         *           "month": 2
         *         },
         *         "passages": 84110
         *       }
         *     ]
         */
        AnalysisRows: components["schemas"]["AnalysisRow"][];
        /**
         * @description The rows of an analysis, with what is computed over them.
         * @example {
         *       "results": [
         *         {
         *           "x": "River Bridge",
         *           "passages": 184220
         *         }
         *       ],
         *       "aggregations": {
         *         "range": {
         *           "min": 40128,
         *           "max": 184220
         *         }
         *       }
         *     }
         */
        AnalysisWithAggregations: {
            /** @description The rows. */
            results: components["schemas"]["AnalysisRows"];
            /** @description Values by the names of the aggregations, then of the functions. */
            aggregations?: {
                [key: string]: {
                    [key: string]: number | null;
                };
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A group of records, with the value of each series under the name of the series.
         * @example {
         *       "x": "Silver lime",
         *       "trees": 2210
         *     }
         * @example {
         *       "x": {
         *         "species": "Silver lime",
         *         "district": "Riverside"
         *       },
         *       "girth": 161.7
         *     }
         * @example {
         *       "x": "River Bridge",
         *       "bikes": {
         *         "10.0": 12,
         *         "90.0": 340
         *       }
         *     }
         */
        AnalysisRow: {
            /** @description The group; missing when nothing is grouped by. */
            x?: components["schemas"]["AnalysisGroup"];
        } & {
            [key: string]: components["schemas"]["SerieValue"] | components["schemas"]["AnalysisGroup"];
        };
        /**
         * @description What the records of a group share: the value of the field; of a date its parts, such as `year` and `month`; of several fields an object by field; of joined datasets the other records.
         * @example Silver lime
         * @example {
         *       "year": 2026,
         *       "month": 2
         *     }
         */
        AnalysisGroup: (string | number | boolean | null) | {
            [key: string]: unknown;
        } | components["schemas"]["Records"];
        /**
         * @description A number, or with `QUANTILES` numbers by percentile, written as `50.0`; may be missing.
         * @example 148.2
         * @example {
         *       "50.0": 132
         *     }
         */
        SerieValue: (number | null) | {
            [key: string]: number | null;
        };
        /**
         * @description Smallest and largest of some values.
         * @example {
         *       "min": 3,
         *       "max": 48
         *     }
         */
        ValueRange: {
            /** @description The smallest. */
            min?: number;
            /** @description The largest. */
            max?: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Smallest and largest value by series.
         * @example {
         *       "area": {
         *         "min": 120.5,
         *         "max": 910
         *       }
         *     }
         */
        SerieRanges: {
            [key: string]: components["schemas"]["ValueRange"];
        };
        /**
         * @description Values by series.
         * @example {
         *       "area": 512.4
         *     }
         */
        SerieNumbers: {
            [key: string]: number | null;
        };
        /**
         * @description Records grouped by where they are.
         * @example {
         *       "clusters": [
         *         {
         *           "cluster_center": [
         *             45.7498,
         *             4.8206
         *           ],
         *           "count": 3
         *         }
         *       ],
         *       "count": {
         *         "min": 3,
         *         "max": 3
         *       },
         *       "clusterprecision": 11
         *     }
         */
        ClusterResult: {
            /** @description The clusters. */
            clusters: components["schemas"]["Cluster"][];
            /** @description How many records the smallest and the largest cluster have. */
            count: components["schemas"]["ValueRange"];
            /** @description Smallest and largest value of each series. */
            series?: components["schemas"]["SerieRanges"];
            /** @description Zoom level that the clusters are for. */
            clusterprecision: number;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Records that lie close to each other.
         * @example {
         *       "cluster_center": [
         *         45.7498,
         *         4.8206
         *       ],
         *       "count": 3,
         *       "series": {
         *         "area": 388.1
         *       }
         *     }
         */
        Cluster: {
            /** @description Middle of the cluster, latitude before longitude. */
            cluster_center: components["schemas"]["GeoPoint"];
            /** @description How many records it has. */
            count: number;
            /** @description Outline of the cluster, a point or a line where it has no area. */
            cluster?: components["schemas"]["Geometry"];
            /** @description Value of each series. */
            series?: components["schemas"]["SerieNumbers"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description How many records there are, and where.
         * @example {
         *       "count": 0,
         *       "bbox": []
         *     }
         */
        BoundingBox: {
            /** @description How many records match. */
            count: number;
            /** @description Smallest longitude and latitude, then the largest; empty when nothing matches. */
            bbox: number[];
            /** @description How many there are of each kind of geometry. */
            geometries?: {
                [key: string]: number;
            };
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Records grouped by their geometry.
         * @example {
         *       "clusters": []
         *     }
         */
        GeoPolygonResult: {
            /** @description The geometries. */
            clusters: components["schemas"]["GeoPolygonCluster"][];
            /** @description How many records the rarest and the most frequent geometry have. */
            count?: components["schemas"]["ValueRange"];
            /** @description Smallest and largest value of each series. */
            series?: components["schemas"]["SerieRanges"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Records that share a geometry.
         * @example {
         *       "cluster": {
         *         "type": "Point",
         *         "coordinates": [
         *           4.8206,
         *           45.7498
         *         ]
         *       },
         *       "geo_digest": "7312906655",
         *       "count": 24
         *     }
         */
        GeoPolygonCluster: {
            /** @description The geometry. */
            cluster: components["schemas"]["Geometry"];
            /** @description Digest of the geometry, to search its records by. */
            geo_digest?: string;
            /** @description How many records have it. */
            count: number;
            /** @description Value of each series. */
            series?: components["schemas"]["SerieNumbers"];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Geometries of records.
         * @example [
         *       {
         *         "geometry": {
         *           "type": "Point",
         *           "coordinates": [
         *             4.8127,
         *             45.7719
         *           ]
         *         },
         *         "geo_digest": "-88140275"
         *       }
         *     ]
         */
        GeoPreview: components["schemas"]["GeoPreviewShape"][];
        /**
         * @description The geometry of a record.
         * @example {
         *       "geometry": {
         *         "type": "Point",
         *         "coordinates": [
         *           4.8127,
         *           45.7719
         *         ]
         *       },
         *       "geo_digest": "-88140275"
         *     }
         */
        GeoPreviewShape: {
            /** @description The geometry. */
            geometry: components["schemas"]["Geometry"];
            /** @description Digest of the geometry, to search its records by. */
            geo_digest?: string;
            /** @description Identifier of the record; on older portals. */
            id?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Records as GeoJSON.
         * @example {
         *       "type": "FeatureCollection",
         *       "features": []
         *     }
         */
        FeatureCollection: {
            /**
             * @description Kind of GeoJSON object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The records. */
            features: components["schemas"]["Feature"][];
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A record as GeoJSON.
         * @example {
         *       "type": "Feature",
         *       "geometry": {
         *         "type": "Point",
         *         "coordinates": [
         *           4.8357,
         *           45.7612
         *         ]
         *       },
         *       "properties": {
         *         "species": "Silver lime"
         *       }
         *     }
         */
        Feature: {
            /**
             * @description Kind of GeoJSON object.
             * @enum {string}
             */
            type: "Feature";
            /** @description Where the record is. */
            geometry: components["schemas"]["Geometry"] | null;
            /** @description Values of the record's fields. */
            properties: {
                [key: string]: unknown;
            } | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description A record to push, or several.
         * @example {
         *       "counter": "river-bridge",
         *       "bikes": 142
         *     }
         * @example [
         *       {
         *         "counter": "river-bridge",
         *         "bikes": 142
         *       },
         *       {
         *         "counter": "station-square",
         *         "bikes": 87
         *       }
         *     ]
         */
        PushBody: components["schemas"]["PushedRecord"] | components["schemas"]["PushedRecord"][];
        /**
         * @description A record, its values by the names of the dataset's fields.
         * @example {
         *       "counter": "river-bridge",
         *       "counted_at": "2026-03-01T08:00:00Z",
         *       "bikes": 142
         *     }
         */
        PushedRecord: {
            [key: string]: components["schemas"]["PushedValue"];
        };
        /**
         * @description A text, a number or a truth value; for a field of type `file`, the content of the file.
         * @example 142
         */
        PushedValue: (string | number | boolean | null) | components["schemas"]["PushedFile"] | {
            [key: string]: unknown;
        } | unknown[];
        /**
         * @description A file to push.
         * @example {
         *       "content": "R0lGODlhAQABAAAAACw=",
         *       "content-type": "image/gif"
         *     }
         */
        PushedFile: {
            /** @description The bytes of the file, in Base64. */
            content: string;
            /** @description Media type of the file. */
            "content-type": string;
        };
        /**
         * @description What became of a push or a deletion.
         * @example {
         *       "status": "OK"
         *     }
         */
        PushAnswer: {
            /** @description `OK` when it went well, in small letters on some portals. */
            status: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Why a call failed.
         * @example {
         *       "errorcode": 10005,
         *       "error": "No calls without a credential are left today on data.rivertown.example",
         *       "call_limit": 500,
         *       "limit_time_unit": "day",
         *       "reset_time": "2026-03-02T00:00:00Z"
         *     }
         */
        Error: {
            /** @description The reason, for people. */
            error: string;
            /** @description The reason, for programs. Known are 10002 (no calls left for the portal), 10005 (none left for callers without a credential) and, on older portals, 10001 (none left). */
            errorcode?: number;
            /** @description Calls that are allowed, when none is left. */
            call_limit?: number;
            /** @description Span in which they are allowed, such as `day`. */
            limit_time_unit?: string;
            /**
             * Format: date-time
             * @description When calls are allowed again.
             */
            reset_time?: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * @description Comma-separated values, a header first; between the values a semicolon unless told otherwise.
         * @example species;girth
         *     Silver lime;212
         */
        Csv: string;
        /**
         * @description JSONP: a call of the function `callback` with the answer as its argument.
         * @example onRecords([]);
         */
        Script: string;
        /**
         * @description An RSS feed.
         * @example <rss version="2.0"><channel/></rss>
         */
        RssFeed: string;
        /**
         * @description An Atom feed.
         * @example <feed xmlns="http://www.w3.org/2005/Atom"/>
         */
        AtomFeed: string;
        /**
         * @description A KML document.
         * @example <kml xmlns="http://www.opengis.net/kml/2.2"/>
         */
        Kml: string;
        /**
         * @description A page for people.
         * @example <!doctype html><title>Log in</title>
         */
        HtmlPage: string;
        /**
         * Format: binary
         * @description The bytes of a file.
         * @example (bytes of a file)
         */
        BinaryContent: string;
    };
    responses: {
        /** @description A page of datasets. */
        DatasetSearch: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "nhits": 31,
                 *       "parameters": {
                 *         "q": "bikes",
                 *         "facet": [
                 *           "theme"
                 *         ],
                 *         "rows": 1,
                 *         "start": 0,
                 *         "format": "json",
                 *         "timezone": "UTC",
                 *         "staged": false
                 *       },
                 *       "datasets": [
                 *         {
                 *           "datasetid": "bike-counters",
                 *           "metas": {
                 *             "domain": "rivertown",
                 *             "title": "Bike counters",
                 *             "description": "<p>Bikes counted each hour at nine bridges and squares.</p>",
                 *             "publisher": "Rivertown Mobility Department",
                 *             "theme": [
                 *               "Mobility"
                 *             ],
                 *             "keyword": [
                 *               "bike",
                 *               "traffic"
                 *             ],
                 *             "language": "en",
                 *             "modified": "2026-02-27T04:15:00+00:00",
                 *             "records_count": 78840
                 *           },
                 *           "has_records": true,
                 *           "data_visible": true,
                 *           "features": [
                 *             "analyze",
                 *             "timeserie",
                 *             "geo"
                 *           ],
                 *           "attachments": [],
                 *           "alternative_exports": [],
                 *           "fields": [
                 *             {
                 *               "name": "bikes",
                 *               "label": "Bikes",
                 *               "type": "int"
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "facet_groups": [
                 *         {
                 *           "name": "theme",
                 *           "count": 31,
                 *           "facets": [
                 *             {
                 *               "name": "Mobility",
                 *               "path": "Mobility",
                 *               "count": 12,
                 *               "state": "displayed"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DatasetSearchResult"];
                /** @example onDatasets({"nhits":31,"datasets":[]}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onDatasets({"nhits":31,"datasets":[]}); */
                "application/javascript": components["schemas"]["Script"];
                /**
                 * @example datasetid;title;records_count
                 *     bike-counters;Bike counters;78840
                 */
                "text/csv": components["schemas"]["Csv"];
                /** @example <rss version="2.0"><channel><title>Rivertown data</title></channel></rss> */
                "application/rss+xml": components["schemas"]["RssFeed"];
            };
        };
        /** @description The dataset. */
        DatasetLookup: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "datasetid": "street-trees",
                 *       "metas": {
                 *         "domain": "rivertown",
                 *         "title": "Street trees",
                 *         "description": "<p>Trees along the streets of Rivertown.</p>",
                 *         "publisher": "Rivertown Green Spaces",
                 *         "language": "en",
                 *         "modified": "2026-02-18T06:30:00+00:00",
                 *         "records_count": 12840
                 *       },
                 *       "basic_metas": {
                 *         "default": {
                 *           "title": "Street trees"
                 *         },
                 *         "custom": {}
                 *       },
                 *       "has_records": true,
                 *       "data_visible": true,
                 *       "features": [
                 *         "geo",
                 *         "analyze"
                 *       ],
                 *       "attachments": [
                 *         {
                 *           "id": "codebook_pdf",
                 *           "title": "Codebook",
                 *           "mimetype": "application/pdf",
                 *           "url": "odsfile://codebook.pdf"
                 *         }
                 *       ],
                 *       "alternative_exports": [],
                 *       "fields": [
                 *         {
                 *           "name": "species",
                 *           "label": "Species",
                 *           "type": "text",
                 *           "annotations": [
                 *             {
                 *               "name": "facet"
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "name": "girth",
                 *           "label": "Girth",
                 *           "type": "int",
                 *           "annotations": [
                 *             {
                 *               "name": "unit",
                 *               "args": [
                 *                 "cm"
                 *               ]
                 *             }
                 *           ]
                 *         },
                 *         {
                 *           "name": "location",
                 *           "label": "Location",
                 *           "type": "geo_point_2d"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["Dataset"];
                /** @example onDataset({"datasetid":"street-trees"}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onDataset({"datasetid":"street-trees"}); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description A page of records. */
        RecordSearch: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "nhits": 318,
                 *       "parameters": {
                 *         "dataset": "street-trees",
                 *         "q": "species:lime",
                 *         "facet": [
                 *           "district"
                 *         ],
                 *         "refine": {
                 *           "district": "Riverside"
                 *         },
                 *         "sort": [
                 *           "girth"
                 *         ],
                 *         "rows": 1,
                 *         "start": 0,
                 *         "format": "json",
                 *         "timezone": "UTC"
                 *       },
                 *       "records": [
                 *         {
                 *           "datasetid": "street-trees",
                 *           "recordid": "7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c",
                 *           "fields": {
                 *             "species": "Silver lime",
                 *             "girth": 212,
                 *             "district": "Riverside",
                 *             "location": [
                 *               45.7612,
                 *               4.8357
                 *             ]
                 *           },
                 *           "geometry": {
                 *             "type": "Point",
                 *             "coordinates": [
                 *               4.8357,
                 *               45.7612
                 *             ]
                 *           },
                 *           "record_timestamp": "2026-02-18T06:30:00.000Z"
                 *         }
                 *       ],
                 *       "facet_groups": [
                 *         {
                 *           "name": "district",
                 *           "count": 318,
                 *           "facets": [
                 *             {
                 *               "name": "Riverside",
                 *               "path": "Riverside",
                 *               "count": 318,
                 *               "state": "refined"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RecordSearchResult"];
                /** @example onRecords({"nhits":318,"records":[]}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onRecords({"nhits":318,"records":[]}); */
                "application/javascript": components["schemas"]["Script"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": []
                 *     }
                 */
                "application/vnd.geo+json": components["schemas"]["FeatureCollection"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": []
                 *     }
                 */
                "application/geo+json": components["schemas"]["FeatureCollection"];
                /** @example <rss version="2.0"><channel><title>Street trees</title></channel></rss> */
                "application/rss+xml": components["schemas"]["RssFeed"];
                /** @example <feed xmlns="http://www.w3.org/2005/Atom"><title>Street trees</title></feed> */
                "application/atom+xml": components["schemas"]["AtomFeed"];
            };
        };
        /** @description The record. */
        RecordLookup: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "datasetid": "playgrounds",
                 *       "recordid": "e60b2f81c7d94a350f8e13b6a2c5d7904b1f86ea",
                 *       "fields": {
                 *         "name": "Mill Lane",
                 *         "surface": 640.5,
                 *         "opened": "2019-06"
                 *       },
                 *       "record_timestamp": "2026-01-09T05:00:00.000Z"
                 *     }
                 */
                "application/json": components["schemas"]["Record"];
                /** @example onRecord({"datasetid":"playgrounds","fields":{}}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onRecord({"datasetid":"playgrounds","fields":{}}); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description The rows of the analysis. */
        Analysis: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                "ods-analyze-truncated": components["headers"]["AnalysisTruncated"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "x": "River Bridge",
                 *         "passages": 184220
                 *       },
                 *       {
                 *         "x": "Station Square",
                 *         "passages": 97311
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Analysis"];
                /** @example onRows([{"x":"River Bridge","passages":184220}]); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onRows([{"x":"River Bridge","passages":184220}]); */
                "application/javascript": components["schemas"]["Script"];
                /**
                 * @example x;passages
                 *     River Bridge;184220
                 */
                "text/csv": components["schemas"]["Csv"];
            };
        };
        /** @description The records, streamed. */
        RecordDownload: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "datasetid": "street-trees",
                 *         "recordid": "7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c",
                 *         "fields": {
                 *           "species": "Silver lime",
                 *           "girth": 212
                 *         },
                 *         "record_timestamp": "2026-02-18T06:30:00+00:00"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Records"];
                /**
                 * @example species;girth;location
                 *     Silver lime;212;45.7612,4.8357
                 */
                "text/csv": components["schemas"]["Csv"];
                /** @example onRecords([]); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onRecords([]); */
                "application/javascript": components["schemas"]["Script"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": [
                 *         {
                 *           "type": "Feature",
                 *           "geometry": {
                 *             "type": "Point",
                 *             "coordinates": [
                 *               4.8357,
                 *               45.7612
                 *             ]
                 *           },
                 *           "properties": {
                 *             "species": "Silver lime",
                 *             "girth": 212
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/vnd.geo+json": components["schemas"]["FeatureCollection"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": []
                 *     }
                 */
                "application/geo+json": components["schemas"]["FeatureCollection"];
            };
        };
        /** @description The clusters. */
        Clusters: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "clusters": [
                 *         {
                 *           "cluster_center": [
                 *             45.7603,
                 *             4.8391
                 *           ],
                 *           "count": 7,
                 *           "series": {
                 *             "area": 512.4
                 *           },
                 *           "cluster": {
                 *             "type": "Polygon",
                 *             "coordinates": [
                 *               [
                 *                 [
                 *                   4.83,
                 *                   45.755
                 *                 ],
                 *                 [
                 *                   4.848,
                 *                   45.755
                 *                 ],
                 *                 [
                 *                   4.84,
                 *                   45.766
                 *                 ],
                 *                 [
                 *                   4.83,
                 *                   45.755
                 *                 ]
                 *               ]
                 *             ]
                 *           }
                 *         }
                 *       ],
                 *       "count": {
                 *         "min": 7,
                 *         "max": 7
                 *       },
                 *       "series": {
                 *         "area": {
                 *           "min": 512.4,
                 *           "max": 512.4
                 *         }
                 *       },
                 *       "clusterprecision": 11
                 *     }
                 */
                "application/json": components["schemas"]["ClusterResult"];
                /** @example onClusters({"clusters":[]}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onClusters({"clusters":[]}); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description The extent. */
        BoundingBox: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "count": 26,
                 *       "bbox": [
                 *         4.801,
                 *         45.721,
                 *         4.879,
                 *         45.782
                 *       ],
                 *       "geometries": {
                 *         "Point": 26
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["BoundingBox"];
                /** @example onExtent({"count":0,"bbox":[]}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onExtent({"count":0,"bbox":[]}); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description The shapes with their counts. */
        GeoPolygons: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "clusters": [
                 *         {
                 *           "cluster": {
                 *             "type": "Point",
                 *             "coordinates": [
                 *               4.8206,
                 *               45.7498
                 *             ]
                 *           },
                 *           "geo_digest": "7312906655",
                 *           "count": 24,
                 *           "series": {
                 *             "no2": 61.8
                 *           }
                 *         }
                 *       ],
                 *       "count": {
                 *         "min": 24,
                 *         "max": 24
                 *       },
                 *       "series": {
                 *         "no2": {
                 *           "min": 61.8,
                 *           "max": 61.8
                 *         }
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["GeoPolygonResult"];
                /** @example onShapes({"clusters":[]}); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onShapes({"clusters":[]}); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description The shapes. */
        GeoPreview: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "geometry": {
                 *           "type": "Point",
                 *           "coordinates": [
                 *             4.8127,
                 *             45.7719
                 *           ]
                 *         },
                 *         "geo_digest": "-88140275"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["GeoPreview"];
                /** @example onPreview([]); */
                "text/javascript": components["schemas"]["Script"];
                /** @example onPreview([]); */
                "application/javascript": components["schemas"]["Script"];
            };
        };
        /** @description The export. Other formats come with media types of their own; HTML is the portal's login page, in place of data that the caller may not see. */
        DatasetExport: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example [
                 *       {
                 *         "datasetid": "bus-stops",
                 *         "recordid": "40a9c2d7715be3f86ac04e91b2d65f387c18e0da",
                 *         "fields": {
                 *           "name": "Town Hall",
                 *           "lines": "3,14"
                 *         },
                 *         "record_timestamp": "2026-02-02T03:00:00+00:00"
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["Records"];
                /**
                 * @example name;lines
                 *     Town Hall;3,14
                 */
                "text/csv": components["schemas"]["Csv"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": []
                 *     }
                 */
                "application/vnd.geo+json": components["schemas"]["FeatureCollection"];
                /**
                 * @example {
                 *       "type": "FeatureCollection",
                 *       "features": []
                 *     }
                 */
                "application/geo+json": components["schemas"]["FeatureCollection"];
                /** @example (bytes of bus-stops.xls) */
                "application/vnd.ms-excel": components["schemas"]["BinaryContent"];
                /** @example (bytes of bus-stops.xlsx) */
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["BinaryContent"];
                /** @example (bytes of bus-stops.zip, a shapefile) */
                "application/zip": components["schemas"]["BinaryContent"];
                /** @example <kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml> */
                "application/vnd.google-earth.kml+xml": components["schemas"]["Kml"];
                /** @example (bytes in another format) */
                "application/octet-stream": components["schemas"]["BinaryContent"];
                /** @example <!doctype html><title>Log in</title> */
                "text/html": components["schemas"]["HtmlPage"];
            };
        };
        /** @description The file is at the address of a file store. Guessed: the Automation API answers so, and the manual of this one says nothing of it. */
        FileElsewhere: {
            headers: {
                /** @description Where the file is, for a short while. */
                Location?: string;
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The file; its media type is its own. */
        File: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /** @example (bytes of codebook.pdf) */
                "*/*": components["schemas"]["BinaryContent"];
            };
        };
        /** @description The picture, in a format of its own. */
        Image: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /** @example (bytes of lime.jpg) */
                "image/*": components["schemas"]["BinaryContent"];
            };
        };
        /** @description The portal has taken the request; searches show the change some seconds later. */
        Pushed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "status": "OK"
                 *     }
                 */
                "application/json": components["schemas"]["PushAnswer"];
            };
        };
        /** @description A parameter or the body is not what the operation takes. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "rows is 20000, and at most 10000 are allowed"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The credential is not valid, or the portal wants one. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "This API key is unknown"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The caller may not do this. Older portals answer so as well when there are no calls left. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "You may not see the records of bike-counters"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is nothing of this name, or the caller may not know of it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "There is no dataset street-treees"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description No calls are left: of the whole portal (`errorcode` 10002), or of those who call without a credential (10005). */
        TooManyRequests: {
            headers: {
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "X-RateLimit-dataset-Limit": components["headers"]["DatasetRateLimitLimit"];
                "X-RateLimit-dataset-Remaining": components["headers"]["DatasetRateLimitRemaining"];
                "X-RateLimit-dataset-Reset": components["headers"]["DatasetRateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "errorcode": 10002,
                 *       "error": "All calls of today are used up on data.rivertown.example",
                 *       "call_limit": 5000,
                 *       "limit_time_unit": "day",
                 *       "reset_time": "2026-03-02T00:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Any other failure, such as a timeout or an outage; a gateway may answer text or HTML instead. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": "The query took too long"
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
         * @example not-a-real-push-key
         */
        pushkey: string;
        /**
         * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
         * @example street-trees
         */
        dataset_id: components["schemas"]["DatasetId"];
        /**
         * @description Identifier of the record.
         * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
         */
        record_id: components["schemas"]["RecordId"];
        /**
         * @description Identifier of the file, the `id` in the record's field; 32 hexadecimal digits.
         * @example c81e728d9d4c2f636f067f89cc14862c
         */
        file_id: string;
        /**
         * @description Identifier of the image.
         * @example a87ff679a2f3e71d9181a67b7542122c
         */
        image_id: string;
        /**
         * @description Size of the thumbnail in pixels. `300` is the one that is known to work.
         * @example 300
         */
        size: string;
        /**
         * @description Identifier of the attachment, the `id` among the dataset's `attachments`.
         * @example codebook_pdf
         */
        attachment_id: string;
        /**
         * @description Identifier of the export, the `id` among the dataset's `alternative_exports`.
         * @example timetable_zip
         */
        export_id: string;
        /**
         * @description Identifier of the dataset's real-time resource, as the back office shows it.
         * @example realtime
         */
        resource_id: string;
        /**
         * @description Identifier of the dataset whose records are wanted.
         * @example street-trees
         */
        dataset: components["schemas"]["DatasetId"];
        /** @description What to look for, in the query language. Several queries must all hold. */
        q: components["schemas"]["Query"];
        /** @description Fields whose values are counted; each needs the annotation `facet`. */
        facet: components["schemas"]["FacetNames"];
        /** @description Metadata whose values are counted: `publisher`, `theme`, `keyword`, `license`, `language`, `modified`, `issued`, `created`, `creator`, `contributor`, `accrualperiodicity`, `granularity`, `dataquality`; portals may have more. */
        catalogueFacet: components["schemas"]["FacetNames"];
        /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
        refine: components["schemas"]["Refine"];
        /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
        exclude: components["schemas"]["Exclude"];
        /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
        disjunctive: components["schemas"]["Disjunctive"];
        /** @description Order of the values of each facet, sent as `facetsort.FACET=count`; without it the most frequent come first. Not in the vendor's manual. */
        facetsort: components["schemas"]["FacetSort"];
        /** @description Names of the fields to answer; without it, all. */
        fields: components["schemas"]["FieldNames"];
        /** @description Field to sort the records by, or several. */
        recordSort: components["schemas"]["RecordSort"];
        /** @description Metadata to sort the datasets by, or several. */
        catalogueSort: components["schemas"]["CatalogueSort"];
        /** @description What to sort the rows by, the most important first. */
        analysisSort: components["schemas"]["AnalysisSort"];
        /** @description Most hits to answer. */
        searchRows: components["schemas"]["SearchRows"];
        /** @description Most records to answer; without it, all. Not in the vendor's manual. */
        downloadRows: components["schemas"]["DownloadRows"];
        /** @description Most shapes to answer; widgets ask for 1000. */
        previewRows: components["schemas"]["DownloadRows"];
        /** @description Field to sort the shapes by, or several; seen in calls that portals make. */
        previewSort: components["schemas"]["RecordSort"];
        /** @description Hits to pass over. */
        start: components["schemas"]["Start"];
        /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
        geofilter: components["schemas"]["GeoFilter"];
        /** @description Keeps the records that have one geometry, told by its digest: a text for the dataset's geometry, or an object of them by field, sent as `geo_digest.FIELD=…`. Not in the vendor's manual. */
        geo_digest: components["schemas"]["GeoDigest"];
        /** @description Whether to answer `extra_metas` as well. Not in the vendor's manual. */
        extrametas: components["schemas"]["ExtraMetas"];
        /** @description Whether to answer `interop_metas` as well. Not in the vendor's manual. */
        interopmetas: components["schemas"]["InteropMetas"];
        /** @description Whether to answer the settings of the dataset's pages in `extra_metas`. Not in the vendor's manual. */
        assetmetas: components["schemas"]["AssetMetas"];
        /** @description Format of the answer. */
        catalogueFormat: components["schemas"]["DatasetSearchFormat"];
        /** @description Format of the answer. */
        lookupFormat: components["schemas"]["LookupFormat"];
        /** @description Format of the answer. */
        recordFormat: components["schemas"]["RecordSearchFormat"];
        /** @description Format of the answer. */
        analysisFormat: components["schemas"]["AnalysisFormat"];
        /** @description Format of the answer; name it, for manuals disagree on what comes without. */
        downloadFormat: components["schemas"]["DownloadFormat"];
        /** @description Format of the answer. */
        clusterFormat: components["schemas"]["ClusterFormat"];
        /** @description Format of the export. */
        exportFormat: components["schemas"]["ExportFormat"];
        /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
        callback: components["schemas"]["Callback"];
        /** @description Whether to indent a JSON answer. */
        pretty_print: components["schemas"]["PrettyPrint"];
        /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
        timezone: components["schemas"]["Timezone"];
        /** @description Time zone of the rows; charts send `UTC` with hours and minutes. Not in the vendor's manual. */
        output_timezone: components["schemas"]["Timezone"];
        /** @description Language of the query and of labels. Not in the vendor's manual. */
        lang: components["schemas"]["Language"];
        /** @description Another catalogue to read from. Not in the vendor's manual. */
        source: components["schemas"]["CatalogueSource"];
        /** @description Character between the values of a CSV answer. */
        csv_separator: components["schemas"]["CsvSeparator"];
        /** @description Whether the header of a CSV answer shows the labels of the fields. */
        use_labels_for_header: components["schemas"]["UseLabelsForHeader"];
        /** @description Whether to answer simpler shapes. Not in the vendor's manual. */
        geo_simplify: components["schemas"]["GeoSimplify"];
        /** @description Zoom level that the simpler shapes are meant for. Not in the vendor's manual. */
        geo_simplify_zoom: components["schemas"]["Zoom"];
        /** @description Projection of the coordinates, where the publisher offers others; doubtful for this operation. */
        epsg: components["schemas"]["Epsg"];
        /** @description What the records are grouped by; several make a group of each combination. */
        x: components["schemas"]["GroupBy"];
        /** @description Series to compute for each group, by names of your choice; sent as `y.NAME.func=AVG`, and so on. */
        y: components["schemas"]["Series"];
        /** @description Aggregations over the series, by names of your choice; sent as `agg.NAME.func=MIN,MAX`. Not in the vendor's manual. */
        agg: components["schemas"]["Aggregations"];
        /** @description Other datasets to join, by names of your choice; sent as `join.NAME.localkey=…`. Not in the vendor's manual. */
        join: components["schemas"]["Joins"];
        /** @description Most rows to answer. */
        maxpoints: components["schemas"]["MaxPoints"];
        /** @description Span after which a grouping by date begins again. */
        periodic: components["schemas"]["Periodic"];
        /** @description How finely a grouping by date tells dates apart. */
        precision: components["schemas"]["Precision"];
        /** @description Zoom level of the map that the clusters are for. The vendor's manual asks for it; calls without it are seen. */
        clusterprecision: components["schemas"]["Zoom"];
        /** @description Zoom level of the map that the shapes are for. */
        shapeZoom: components["schemas"]["Zoom"];
        /** @description How near to each other records have to be. The vendor's manual asks for it since 2021; older portals have a value of their own, and clusters by the shapes of another dataset do without. */
        clusterdistance: components["schemas"]["ClusterDistance"];
        /**
         * @description Another dataset whose shapes are the clusters: districts, say. Records belong to the shape whose `remotekey` has the value of their `localkey`. Sent with `clustermode=world`; not in the vendor's manual.
         * @example districts
         */
        clusterdatasetid: components["schemas"]["DatasetId"];
        /**
         * @description Field of this dataset that says which shape of `clusterdatasetid` a record belongs to. Not in the vendor's manual.
         * @example district
         */
        localkey: components["schemas"]["FieldName"];
        /**
         * @description Field of `clusterdatasetid` that holds the values of `localkey`. Not in the vendor's manual.
         * @example code
         */
        remotekey: components["schemas"]["FieldName"];
        /** @description How precise the outlines of the clusters are. */
        shapeprecision: components["schemas"]["ShapePrecision"];
        /** @description What the clusters are for. */
        clustermode: components["schemas"]["ClusterMode"];
        /** @description Whether each cluster comes with its outline. Not in the vendor's manual. */
        return_polygons: components["schemas"]["ReturnPolygons"];
        /** @description Whether to leave the rectangle out; sent by older widgets. */
        without_bbox: components["schemas"]["WithoutBoundingBox"];
        /** @description Field that holds the geometry, where the dataset has several. */
        geo_field: components["schemas"]["FieldName"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Calls that the caller may make in a day.
         * @example 5000
         */
        RateLimitLimit: number;
        /**
         * @description Calls that are left of them.
         * @example 4987
         */
        RateLimitRemaining: number;
        /**
         * @description When the count starts again, as seconds since 1970 or as a date with a time; both have been seen.
         * @example 2026-03-02 00:00:00+00:00
         */
        RateLimitReset: string | number;
        /**
         * @description Calls that the caller may make for this dataset, where it has a budget of its own.
         * @example 50000
         */
        DatasetRateLimitLimit: number;
        /**
         * @description Calls that are left of the dataset's budget.
         * @example 49310
         */
        DatasetRateLimitRemaining: number;
        /**
         * @description When the dataset's count starts again; written like `X-RateLimit-Reset`.
         * @example 2026-04-01 00:00:00+00:00
         */
        DatasetRateLimitReset: string | number;
        /**
         * @description There when an analysis has more rows than the portal answers, so that some are missing. The value does not matter. Not in the vendor's manual.
         * @example true
         */
        AnalysisTruncated: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "search-datasets": {
        parameters: {
            query?: {
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Metadata whose values are counted: `publisher`, `theme`, `keyword`, `license`, `language`, `modified`, `issued`, `created`, `creator`, `contributor`, `accrualperiodicity`, `granularity`, `dataquality`; portals may have more. */
                facet?: components["parameters"]["catalogueFacet"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Order of the values of each facet, sent as `facetsort.FACET=count`; without it the most frequent come first. Not in the vendor's manual. */
                facetsort?: components["parameters"]["facetsort"];
                /** @description Metadata to sort the datasets by, or several. */
                sort?: components["parameters"]["catalogueSort"];
                /** @description Most hits to answer. */
                rows?: components["parameters"]["searchRows"];
                /** @description Hits to pass over. */
                start?: components["parameters"]["start"];
                /** @description Whether to answer `extra_metas` as well. Not in the vendor's manual. */
                extrametas?: components["parameters"]["extrametas"];
                /** @description Whether to answer `interop_metas` as well. Not in the vendor's manual. */
                interopmetas?: components["parameters"]["interopmetas"];
                /** @description Format of the answer. */
                format?: components["parameters"]["catalogueFormat"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `facetsort.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetSearch"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "search-datasets-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the search; all may be left out. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "q": "cycling",
                 *       "facet": [
                 *         "theme"
                 *       ],
                 *       "rows": 20
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["DatasetSearchForm"];
            };
        };
        responses: {
            200: components["responses"]["DatasetSearch"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-dataset": {
        parameters: {
            query?: {
                /** @description Whether to answer `extra_metas` as well. Not in the vendor's manual. */
                extrametas?: components["parameters"]["extrametas"];
                /** @description Whether to answer `interop_metas` as well. Not in the vendor's manual. */
                interopmetas?: components["parameters"]["interopmetas"];
                /** @description Whether to answer the settings of the dataset's pages in `extra_metas`. Not in the vendor's manual. */
                assetmetas?: components["parameters"]["assetmetas"];
                /** @description Format of the answer. */
                format?: components["parameters"]["lookupFormat"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetLookup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-dataset-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
            };
            cookie?: never;
        };
        /** @description The parameters of the lookup; all may be left out. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "interopmetas": true,
                 *       "timezone": "Europe/Paris"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["DatasetLookupForm"];
            };
        };
        responses: {
            200: components["responses"]["DatasetLookup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "search-records": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Fields whose values are counted; each needs the annotation `facet`. */
                facet?: components["parameters"]["facet"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Order of the values of each facet, sent as `facetsort.FACET=count`; without it the most frequent come first. Not in the vendor's manual. */
                facetsort?: components["parameters"]["facetsort"];
                /** @description Names of the fields to answer; without it, all. */
                fields?: components["parameters"]["fields"];
                /** @description Field to sort the records by, or several. */
                sort?: components["parameters"]["recordSort"];
                /** @description Most hits to answer. */
                rows?: components["parameters"]["searchRows"];
                /** @description Hits to pass over. */
                start?: components["parameters"]["start"];
                /** @description Keeps the records that have one geometry, told by its digest: a text for the dataset's geometry, or an object of them by field, sent as `geo_digest.FIELD=…`. Not in the vendor's manual. */
                geo_digest?: components["parameters"]["geo_digest"];
                /** @description Format of the answer. */
                format?: components["parameters"]["recordFormat"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `facetsort.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `geo_digest.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RecordSearch"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "search-records-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the search. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "street-trees",
                 *       "q": "species:lime",
                 *       "refine": {
                 *         "district": "Riverside"
                 *       },
                 *       "fields": [
                 *         "species",
                 *         "girth"
                 *       ],
                 *       "rows": 50
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RecordSearchForm"];
            };
        };
        responses: {
            200: components["responses"]["RecordSearch"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-record": {
        parameters: {
            query?: {
                /** @description Format of the answer. */
                format?: components["parameters"]["lookupFormat"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the record.
                 * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
                 */
                record_id: components["parameters"]["record_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RecordLookup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-record-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the record.
                 * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
                 */
                record_id: components["parameters"]["record_id"];
            };
            cookie?: never;
        };
        /** @description The parameters of the lookup; all may be left out. */
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "timezone": "Europe/Paris"
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["RecordLookupForm"];
            };
        };
        responses: {
            200: components["responses"]["RecordLookup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "analyze-records": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description What the records are grouped by; several make a group of each combination. */
                x?: components["parameters"]["x"];
                /** @description Series to compute for each group, by names of your choice; sent as `y.NAME.func=AVG`, and so on. */
                y?: components["parameters"]["y"];
                /** @description Aggregations over the series, by names of your choice; sent as `agg.NAME.func=MIN,MAX`. Not in the vendor's manual. */
                agg?: components["parameters"]["agg"];
                /** @description Other datasets to join, by names of your choice; sent as `join.NAME.localkey=…`. Not in the vendor's manual. */
                join?: components["parameters"]["join"];
                /** @description What to sort the rows by, the most important first. */
                sort?: components["parameters"]["analysisSort"];
                /** @description Most rows to answer. */
                maxpoints?: components["parameters"]["maxpoints"];
                /** @description Span after which a grouping by date begins again. */
                periodic?: components["parameters"]["periodic"];
                /** @description How finely a grouping by date tells dates apart. */
                precision?: components["parameters"]["precision"];
                /** @description Format of the answer. */
                format?: components["parameters"]["analysisFormat"];
                /** @description Character between the values of a CSV answer. */
                csv_separator?: components["parameters"]["csv_separator"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Time zone of the rows; charts send `UTC` with hours and minutes. Not in the vendor's manual. */
                output_timezone?: components["parameters"]["output_timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `y.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `agg.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `join.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Analysis"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "analyze-records-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the analysis. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "bike-counters",
                 *       "x": "street",
                 *       "y": {
                 *         "passages": {
                 *           "func": "SUM",
                 *           "expr": "bikes"
                 *         }
                 *       },
                 *       "sort": [
                 *         "passages"
                 *       ],
                 *       "maxpoints": 10
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["AnalysisForm"];
            };
        };
        responses: {
            200: components["responses"]["Analysis"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-records": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Fields whose values are counted; each needs the annotation `facet`. */
                facet?: components["parameters"]["facet"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Names of the fields to answer; without it, all. */
                fields?: components["parameters"]["fields"];
                /** @description Most records to answer; without it, all. Not in the vendor's manual. */
                rows?: components["parameters"]["downloadRows"];
                /** @description Keeps the records that have one geometry, told by its digest: a text for the dataset's geometry, or an object of them by field, sent as `geo_digest.FIELD=…`. Not in the vendor's manual. */
                geo_digest?: components["parameters"]["geo_digest"];
                /** @description Whether to answer simpler shapes. Not in the vendor's manual. */
                geo_simplify?: components["parameters"]["geo_simplify"];
                /** @description Zoom level that the simpler shapes are meant for. Not in the vendor's manual. */
                geo_simplify_zoom?: components["parameters"]["geo_simplify_zoom"];
                /** @description Format of the answer; name it, for manuals disagree on what comes without. */
                format?: components["parameters"]["downloadFormat"];
                /** @description Character between the values of a CSV answer. */
                csv_separator?: components["parameters"]["csv_separator"];
                /** @description Whether the header of a CSV answer shows the labels of the fields. */
                use_labels_for_header?: components["parameters"]["use_labels_for_header"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Whether to indent a JSON answer. */
                pretty_print?: components["parameters"]["pretty_print"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `geo_digest.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["RecordDownload"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-records-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the download. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "street-trees",
                 *       "format": "json",
                 *       "exclude": {
                 *         "district": "Riverside"
                 *       }
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["DownloadForm"];
            };
        };
        responses: {
            200: components["responses"]["RecordDownload"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "cluster-records": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Zoom level of the map that the clusters are for. The vendor's manual asks for it; calls without it are seen. */
                clusterprecision?: components["parameters"]["clusterprecision"];
                /** @description How near to each other records have to be. The vendor's manual asks for it since 2021; older portals have a value of their own, and clusters by the shapes of another dataset do without. */
                clusterdistance?: components["parameters"]["clusterdistance"];
                /** @description How precise the outlines of the clusters are. */
                shapeprecision?: components["parameters"]["shapeprecision"];
                /** @description What the clusters are for. */
                clustermode?: components["parameters"]["clustermode"];
                /**
                 * @description Another dataset whose shapes are the clusters: districts, say. Records belong to the shape whose `remotekey` has the value of their `localkey`. Sent with `clustermode=world`; not in the vendor's manual.
                 * @example districts
                 */
                clusterdatasetid?: components["parameters"]["clusterdatasetid"];
                /**
                 * @description Field of this dataset that says which shape of `clusterdatasetid` a record belongs to. Not in the vendor's manual.
                 * @example district
                 */
                localkey?: components["parameters"]["localkey"];
                /**
                 * @description Field of `clusterdatasetid` that holds the values of `localkey`. Not in the vendor's manual.
                 * @example code
                 */
                remotekey?: components["parameters"]["remotekey"];
                /** @description Whether each cluster comes with its outline. Not in the vendor's manual. */
                return_polygons?: components["parameters"]["return_polygons"];
                /** @description Series to compute for each group, by names of your choice; sent as `y.NAME.func=AVG`, and so on. */
                y?: components["parameters"]["y"];
                /** @description Format of the answer. */
                format?: components["parameters"]["clusterFormat"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `y.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Clusters"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "cluster-records-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the clustering. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "playgrounds",
                 *       "clusterprecision": 11,
                 *       "clusterdistance": 50,
                 *       "y": {
                 *         "area": {
                 *           "func": "AVG",
                 *           "expr": "surface"
                 *         }
                 *       }
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["ClusterForm"];
            };
        };
        responses: {
            200: components["responses"]["Clusters"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-bounding-box": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Whether to leave the rectangle out; sent by older widgets. */
                without_bbox?: components["parameters"]["without_bbox"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["BoundingBox"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-bounding-box-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the query. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "bus-stops",
                 *       "refine": {
                 *         "line": "14"
                 *       }
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["BoundingBoxForm"];
            };
        };
        responses: {
            200: components["responses"]["BoundingBox"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-geo-polygons": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Zoom level of the map that the shapes are for. */
                clusterprecision?: components["parameters"]["shapeZoom"];
                /** @description Field that holds the geometry, where the dataset has several. */
                geo_field?: components["parameters"]["geo_field"];
                /** @description Most rows to answer. */
                maxpoints?: components["parameters"]["maxpoints"];
                /** @description Series to compute for each group, by names of your choice; sent as `y.NAME.func=AVG`, and so on. */
                y?: components["parameters"]["y"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `y.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GeoPolygons"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "get-geo-polygons-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the query. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "air-quality",
                 *       "clusterprecision": 12,
                 *       "geo_field": "district_shape",
                 *       "y": {
                 *         "no2": {
                 *           "func": "MAX",
                 *           "expr": "no2"
                 *         }
                 *       }
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["GeoPolygonForm"];
            };
        };
        responses: {
            200: components["responses"]["GeoPolygons"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "preview-geo-shapes": {
        parameters: {
            query: {
                /**
                 * @description Identifier of the dataset whose records are wanted.
                 * @example street-trees
                 */
                dataset: components["parameters"]["dataset"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Zoom level of the map that the shapes are for. */
                clusterprecision?: components["parameters"]["shapeZoom"];
                /** @description Most shapes to answer; widgets ask for 1000. */
                rows?: components["parameters"]["previewRows"];
                /** @description Field to sort the shapes by, or several; seen in calls that portals make. */
                sort?: components["parameters"]["previewSort"];
                /** @description Function that a JSONP answer calls. Some clients send it without `format` and get JSONP as well. */
                callback?: components["parameters"]["callback"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                /** @description Another catalogue to read from. Not in the vendor's manual. */
                source?: components["parameters"]["source"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["GeoPreview"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "preview-geo-shapes-by-post": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The parameters of the query. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dataset": "playgrounds",
                 *       "clusterprecision": 14,
                 *       "rows": 500
                 *     }
                 */
                "application/x-www-form-urlencoded": components["schemas"]["GeoPreviewForm"];
            };
        };
        responses: {
            200: components["responses"]["GeoPreview"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "export-dataset": {
        parameters: {
            query?: {
                /** @description Format of the export. */
                format?: components["parameters"]["exportFormat"];
                /** @description What to look for, in the query language. Several queries must all hold. */
                q?: components["parameters"]["q"];
                /** @description Keeps the records in an area; sent as `geofilter.distance=…`, and so on. */
                geofilter?: components["parameters"]["geofilter"];
                /** @description Keeps what has these facet values; sent as `refine.FACET=value`. */
                refine?: components["parameters"]["refine"];
                /** @description Drops what has these facet values; sent as `exclude.FACET=value`. */
                exclude?: components["parameters"]["exclude"];
                /** @description Facets of which one refined value is enough; sent as `disjunctive.FACET=true`. */
                disjunctive?: components["parameters"]["disjunctive"];
                /** @description Names of the fields to answer; without it, all. */
                fields?: components["parameters"]["fields"];
                /** @description Most records to answer; without it, all. Not in the vendor's manual. */
                rows?: components["parameters"]["downloadRows"];
                /** @description Keeps the records that have one geometry, told by its digest: a text for the dataset's geometry, or an object of them by field, sent as `geo_digest.FIELD=…`. Not in the vendor's manual. */
                geo_digest?: components["parameters"]["geo_digest"];
                /** @description Character between the values of a CSV answer. */
                csv_separator?: components["parameters"]["csv_separator"];
                /** @description Whether the header of a CSV answer shows the labels of the fields. */
                use_labels_for_header?: components["parameters"]["use_labels_for_header"];
                /** @description Projection of the coordinates, where the publisher offers others; doubtful for this operation. */
                epsg?: components["parameters"]["epsg"];
                /** @description Time zone of the dates in the answer, and of groups by date. Not in the vendor's manual. */
                timezone?: components["parameters"]["timezone"];
                /** @description Language of the query and of labels. Not in the vendor's manual. */
                lang?: components["parameters"]["lang"];
                [key: `geofilter.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `refine.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `exclude.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `disjunctive.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
                [key: `geo_digest.${string}`]: string | number | boolean | (string | number | boolean)[] | undefined;
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["DatasetExport"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the file, the `id` in the record's field; 32 hexadecimal digits.
                 * @example c81e728d9d4c2f636f067f89cc14862c
                 */
                file_id: components["parameters"]["file_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-file-thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the file, the `id` in the record's field; 32 hexadecimal digits.
                 * @example c81e728d9d4c2f636f067f89cc14862c
                 */
                file_id: components["parameters"]["file_id"];
                /**
                 * @description Size of the thumbnail in pixels. `300` is the one that is known to work.
                 * @example 300
                 */
                size: components["parameters"]["size"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Image"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-image": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the image.
                 * @example a87ff679a2f3e71d9181a67b7542122c
                 */
                image_id: components["parameters"]["image_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Image"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-image-thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the image.
                 * @example a87ff679a2f3e71d9181a67b7542122c
                 */
                image_id: components["parameters"]["image_id"];
                /**
                 * @description Size of the thumbnail in pixels. `300` is the one that is known to work.
                 * @example 300
                 */
                size: components["parameters"]["size"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Image"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-attachment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the attachment, the `id` among the dataset's `attachments`.
                 * @example codebook_pdf
                 */
                attachment_id: components["parameters"]["attachment_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "download-alternative-export": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the export, the `id` among the dataset's `alternative_exports`.
                 * @example timetable_zip
                 */
                export_id: components["parameters"]["export_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["File"];
            303: components["responses"]["FileElsewhere"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "push-records": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
            };
            cookie?: never;
        };
        /** @description A record, or a list of records, with values under the names of the dataset's fields. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       {
                 *         "counter": "river-bridge",
                 *         "counted_at": "2026-03-01T08:00:00Z",
                 *         "bikes": 142
                 *       },
                 *       {
                 *         "counter": "station-square",
                 *         "counted_at": "2026-03-01T08:00:00Z",
                 *         "bikes": 87
                 *       }
                 *     ]
                 */
                "application/json": components["schemas"]["PushBody"];
            };
        };
        responses: {
            200: components["responses"]["Pushed"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "delete-records": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
            };
            cookie?: never;
        };
        /** @description The record, or records, as they were pushed. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "counter": "river-bridge",
                 *       "counted_at": "2026-03-01T08:00:00Z",
                 *       "bikes": 142
                 *     }
                 */
                "application/json": components["schemas"]["PushBody"];
            };
        };
        responses: {
            200: components["responses"]["Pushed"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
    "delete-record": {
        parameters: {
            query: {
                /**
                 * @description The key of the real-time resource. It is part of the URL because pushes take it nowhere else: keep such URLs out of logs.
                 * @example not-a-real-push-key
                 */
                pushkey: components["parameters"]["pushkey"];
            };
            header?: never;
            path: {
                /**
                 * @description Identifier of the dataset; one that comes from another portal may be written `id@source`.
                 * @example street-trees
                 */
                dataset_id: components["parameters"]["dataset_id"];
                /**
                 * @description Identifier of the dataset's real-time resource, as the back office shows it.
                 * @example realtime
                 */
                resource_id: components["parameters"]["resource_id"];
                /**
                 * @description Identifier of the record.
                 * @example 7b1d0c4f9e2a6538d0417ca95be83f2061d4e97c
                 */
                record_id: components["parameters"]["record_id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pushed"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["Failure"];
        };
    };
}

/** Values of `FacetSortOrder` that the document names; there may be others. */
export type KnownFacetSortOrder = "count" | "-count" | "num" | "-num" | "alphanum" | "-alphanum";

/** Values of `ClusterFormat` that the document names; there may be others. */
export type KnownClusterFormat = "json" | "jsonp";

/** Values of `ExportFormat` that the document names; there may be others. */
export type KnownExportFormat = "csv" | "json" | "geojson" | "shp" | "kml" | "gpx" | "xls" | "xlsx" | "ical" | "ics";

/** Values of `CatalogueSource` that the document names; there may be others. */
export type KnownCatalogueSource = "monitoring";

/** Values of `SerieFunction` that the document names; there may be others. */
export type KnownSerieFunction = "COUNT" | "AVG" | "SUM" | "MIN" | "MAX" | "STDDEV" | "SUMSQUARES" | "QUANTILES";

/** Values of `Periodic` that the document names; there may be others. */
export type KnownPeriodic = "year" | "month" | "week" | "weekday" | "day" | "hour" | "minute";

/** Values of `Precision` that the document names; there may be others. */
export type KnownPrecision = "year" | "month" | "week" | "day" | "hour" | "minute";

/** Values of `ClusterMode` that the document names; there may be others. */
export type KnownClusterMode = "polygon" | "heatmap" | "world";

/** Values of `DatasetFeature` that the document names; there may be others. */
export type KnownDatasetFeature = "analyze" | "timeserie" | "geo" | "calendar" | "image" | "api" | "custom_view";

/** Values of `FieldType` that the document names; there may be others. */
export type KnownFieldType = "text" | "int" | "double" | "boolean" | "date" | "datetime" | "geo_point_2d" | "geo_shape" | "file" | "json_blob";

/** Values of `AnnotationName` that the document names; there may be others. */
export type KnownAnnotationName = "facet" | "facetsort" | "disjunctive" | "sortable" | "hierarchical" | "multivalued" | "timeserie_precision" | "timerangeFilter" | "unit" | "decimals" | "has_thumbnails" | "id";

/** Values of `FacetState` that the document names; there may be others. */
export type KnownFacetState = "displayed" | "refined" | "excluded";

/** Values of `GeometryType` that the document names; there may be others. */
export type KnownGeometryType = "Point" | "MultiPoint" | "LineString" | "MultiLineString" | "Polygon" | "MultiPolygon" | "GeometryCollection";
