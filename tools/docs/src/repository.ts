/** Where the sources are, for links that lead out of the site. */
export const REPOSITORY = "https://github.com/ods-clients/ods-clients";
