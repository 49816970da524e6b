import { type Handlers, pageOf } from "../call.ts";
import { invalid } from "../problem.ts";
import { freeName, readFile } from "./files.ts";

const LIBRARY = "/assets/theme_image/";

/** The library of images. */
export const images: Handlers = {
  "list-images": (call) => pageOf(call, call.state.images, ({ url }) => ({ url })),
  "create-images": (call) => {
    const { images } = call.state;
    const { uid: url, content } = readFile(call, ({ name }) =>
      freeName(LIBRARY + encodeURIComponent(name), (taken) => images.has(taken)),
    );
    if (!content.type.startsWith("image/")) throw invalid({ file: [`"${content.type}" is no image`] });
    images.add({ url, content });
    return { body: { url } };
  },
};
