import { UnexpectedContentError } from "@ods/core";

/**
 * The page to log in came, with a status of success: that is how portals answer an export to whoever may not see the
 * dataset, or who asks for one that is not there.
 */
export class LoginPageError extends UnexpectedContentError {
  override name = "LoginPageError";
}
