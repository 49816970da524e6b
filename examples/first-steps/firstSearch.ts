import { createExploreClient, paginate, q } from "@ods/explore";

const client = createExploreClient({ portal: "my-domain" });
const tall = q.and(q.field("height").gt(20), q.field("species").startsWith("Oak"));
const query = { dataset: "street-trees", q: String(tall), refine: { district: "North" } };
for await (const { fields } of paginate(client, "/api/records/1.0/search/", { params: { query } })) {
  console.log(fields);
}
