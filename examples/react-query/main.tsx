import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRoot, type Root } from "react-dom/client";
import { TreesPage } from "./TreesPage.tsx";

// #region main
/** Shows the page in an element of the document: `mount(document.getElementById("trees"))`. */
export function mount(element: Element): Root {
  // The client sends again by itself what is worth it.
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 60_000 } } });
  const root = createRoot(element);
  root.render(
    <QueryClientProvider client={queries}>
      <TreesPage />
    </QueryClientProvider>,
  );
  return root;
}
// #endregion
