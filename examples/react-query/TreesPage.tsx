import { keepPreviousData } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "./treesApi.ts";

const PAGE = 2;

// #region page
export function TreesPage() {
  const [district, setDistrict] = useState<string>();
  const [start, setStart] = useState(0);
  const query = {
    dataset: "street-trees",
    facet: ["district"],
    rows: PAGE,
    start,
    sort: "height",
    ...(district && { refine: { district } }),
  };
  const trees = api.useQuery(
    "get",
    "/api/records/1.0/search/",
    { params: { query } },
    { placeholderData: keepPreviousData }, // no flicker while the next page comes
  );
  if (trees.isPending) return <p>Loading…</p>;
  if (trees.error) return <p role="alert">{messageOf(trees.error)}</p>;
  const { nhits, records, facet_groups = [] } = trees.data;
  const choose = (value?: string) => {
    setDistrict(value);
    setStart(0);
  };
  return (
    <main aria-busy={trees.isFetching}>
      <h1>{nhits} trees</h1>
      <nav>
        <button type="button" onClick={() => choose()}>
          All districts
        </button>
        {facet_groups[0]?.facets.map(({ name, count }) => (
          <button type="button" key={name} onClick={() => choose(name)}>
            {name} ({count})
          </button>
        ))}
      </nav>
      <ol start={start + 1}>
        {records.map(({ recordid, fields }) => (
          <li key={recordid}>
            {String(fields.species)}, {String(fields.height)} m
          </li>
        ))}
      </ol>
      <button type="button" disabled={start + PAGE >= nhits} onClick={() => setStart(start + PAGE)}>
        More
      </button>
    </main>
  );
}
// #endregion

/** What the portal says, or why it could not be asked. */
function messageOf(error: Error | { error?: string }): string {
  return error instanceof Error ? error.message : `The portal says: ${error.error}`;
}
