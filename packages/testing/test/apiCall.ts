import type { Portal } from "@ods/testing";

export interface ApiAnswer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

/** Calls the portal as any HTTP client would, without the typed clients. */
export function apiCaller(
  portal: Portal,
  headers: Record<string, string> = { Authorization: `Apikey ${portal.apiKey}` },
) {
  return async (method: string, path: string, body?: unknown): Promise<ApiAnswer> => {
    const init: RequestInit = { method, headers };
    if (body instanceof FormData || typeof body === "string") init.body = body;
    else if (body !== undefined) init.body = JSON.stringify(body);
    const response = await portal.fetch(new Request(`${portal.url}/api/automation/v1.0${path}`, init));
    const text = await response.text();
    const isJson = response.headers.get("Content-Type")?.includes("json");
    return { status: response.status, body: isJson ? JSON.parse(text) : text };
  };
}

export const title = (value: string) => ({ metadata: { default: { title: { value } } } });

export function formWith(file: File): FormData {
  const form = new FormData();
  form.set("file", file);
  return form;
}
