/** Why a record can't be sent as it is. Nothing but the report of its push sees it. */
export class RecordFault extends Error {
  override name = "RecordFault";
}
