import { type AutomationClient, findDataset, ProcessingError, publishDataset } from "@ods/automation";

/** The code under test: publishes a dataset by its identifier, and puts what happened into words. */
export async function publishByName(client: AutomationClient, datasetId: string): Promise<string> {
  const dataset = await findDataset(client, datasetId);
  if (!dataset) return `There is no dataset ${datasetId}.`;
  try {
    await publishDataset(client, dataset.uid);
    return `${datasetId} is published.`;
  } catch (error) {
    if (!(error instanceof ProcessingError)) throw error;
    return `${datasetId} is not published: ${error.datasetStatus.message}`;
  }
}
