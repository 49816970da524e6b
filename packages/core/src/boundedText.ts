/** Bytes of an error's body that are read and kept. */
const MOST_OF_ERROR = 2 ** 20;

/**
 * A failed response whose `text()` reads no more of its body than people need: a few bytes on the wire may be
 * hundreds of megabytes when they are decompressed. What is cut off is said at the end of the text.
 */
export function withBoundedText(response: Response): Response {
  const whole = response.text.bind(response);
  const value = async () => {
    // Without streams, as in React Native, there is nothing but the whole.
    if (!response.body) return whole();
    const { text, isCut } = await beginningOf(response.body);
    return isCut ? `${text}… (cut here: the body of this error has more than ${MOST_OF_ERROR} bytes)` : text;
  };
  Object.defineProperty(response, "text", { value, configurable: true, writable: true });
  return response;
}

/** The text with which a body begins, and whether there is more; the rest is not read. */
export async function beginningOf(
  body: ReadableStream<Uint8Array>,
): Promise<{ text: string; isCut: boolean }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let left = MOST_OF_ERROR; ; ) {
    const { done, value } = await reader.read();
    if (done) return { text: text + decoder.decode(), isCut: false };
    text += decoder.decode(value.subarray(0, left), { stream: true });
    left -= value.byteLength;
    if (left >= 0) continue;
    reader.cancel().catch(() => {});
    return { text, isCut: true };
  }
}
