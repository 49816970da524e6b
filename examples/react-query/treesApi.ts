import { createExploreClient } from "@ods/explore";
import createQueryClient from "openapi-react-query";

// #region api
const client = createExploreClient({ portal: "https://data.rivertown.example" });

/** The portal's operations as hooks of TanStack Query. */
export const api = createQueryClient(client);
// #endregion
