import { redactAll, redactText } from "@ods/core/client-kit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

describe("the secrets of URLs in a text", () => {
  it.each([
    ["a name that is escaped", "https://h.org/?%61pikey=KEY&b=2", "https://h.org/?%61pikey=***&b=2"],
    ["one that is escaped twice", "https://h.org/?%2561pikey=KEY&b=2", "https://h.org/?%2561pikey=***&b=2"],
    [
      "a URL in a parameter of another",
      "https://h.org/?next=https%3A%2F%2Fi.org%2F%3Fapikey%3DKEY%26b%3D2&c=3",
      "https://h.org/?next=https%3A%2F%2Fi.org%2F%3Fapikey%3D***%26b%3D2&c=3",
    ],
    [
      "one within that again",
      "?a=%3Fb%3D%253Ftoken%253DKEY%2526c%253D1%26d%3D2",
      "?a=%3Fb%3D%253Ftoken%253D***%2526c%253D1%26d%3D2",
    ],
    ["a user and a password", "see ftp://ada:pa@ss@h.org/x, a@b.org", "see ftp://***@h.org/x, a@b.org"],
    ["those of any scheme", "postgres+ssl://ada:KEY@h.org:5432/db", "postgres+ssl://***@h.org:5432/db"],
    ["a token for a user", "https://KEY@h.org", "https://***@h.org"],
    ["those of an escaped URL", "?url=ftp%3A%2F%2Fada%3AKEY%40h.org%2F", "?url=ftp%3A%2F%2F***%40h.org%2F"],
    ["a fragment", "https://h.org/#access_token=KEY&state=1", "https://h.org/#access_token=***&state=1"],
    ["a parameter of the path", "https://h.org/a;jsessionid=KEY?b=1", "https://h.org/a;jsessionid=***?b=1"],
    ["semicolons", "https://h.org/?a=1;token=KEY;b=2", "https://h.org/?a=1;token=***;b=2"],
    ["a form", "grant_type=password&client_secret=KEY&b=2", "grant_type=password&client_secret=***&b=2"],
    ["a field of a field", "?user[password]=KEY&a[key][]=KEY", "?user[password]=***&a[key][]=***"],
    ["JSON", '{"u":"https:\\/\\/h.org\\/?sig=KEY"}', '{"u":"https:\\/\\/h.org\\/?sig=***"}'],
    [
      "JSON of a careful writer",
      "?a=1\\u0026apikey\\u003dKEY\\u0026b=2",
      "?a=1\\u0026apikey\\u003d***\\u0026b=2",
    ],
    ["HTML", '<a href="?a=1&amp;apikey=KEY&amp;b=2">', '<a href="?a=1&amp;apikey=***&amp;b=2">'],
    ["a sentence", "(see https://h.org/?apikey=KEY).", "(see https://h.org/?apikey=***)."],
    ["a value with signs of its own", "?apikey=K(E)Y%22%26%27/+;a=,&b", "?apikey=***&b"],
    ["all that repeat a name", "?apikey=ONE&apikey=TWO", "?apikey=***&apikey=***"],
    ["nothing where there is nothing", "?apikey=&b=1", "?apikey=&b=1"],
  ])("are hidden: %s", (_what, text, hidden) => {
    expect(redactText(text)).toBe(hidden);
    // What is hidden stays as it is.
    expect(redactText(hidden)).toBe(hidden);
  });

  it.each([
    ...["apikey", "api-key", "apiKey", "API_KEY", "x-api-key", "google_api_key", "pushkey", "key", "token"],
    ...["access_token", "refresh_token", "id_token", "X-Auth-Token", "client_secret", "secret", "password"],
    ...["new_password", "passwd", "pwd", "pass", "signature", "sig", "oauth_signature", "X-Amz-Signature"],
    ...["X-Amz-Security-Token", "X-Goog-Signature", "session", "sessionid", "session_id", "PHPSESSID", "jwt"],
    ...[
      "auth",
      "authorization",
      "credentials",
      "hmac",
      "subscription-key",
      "secretAccessKey",
      "SAMLResponse",
    ],
  ])("are the values of %s", (name) => {
    for (const before of ["https://h.org/?", "https://h.org/?a=1&", "https://h.org/#", "/p;", "?u=%3F"]) {
      expect(redactText(`${before}${name}=KEY`)).toBe(`${before}${name}=***`);
    }
  });

  it.each([
    "?primary_key=id&unique_key=a,b&localkey=id&remotekey=id&keyword=trees&monkey=1&keys=2",
    "?refine.key=a&exclude.password=b&disjunctive.token=true&facet=token&sort=-key&fields=key,token",
    "?page_token=abc&resumptionToken=abc&tokens=3&max_tokens=9&access_key_id=AKIA&author=ada&passage=7",
    "?code=75056&state=open&session_count=1&X-Amz-Credential=AKIA&compass=n&design=x&sign=y",
    "The field token = 3 and key=4, session=5: see a@b.org, http://h.org/@ada and http://h.org/?m=a@b.org",
    '{"password":["This field is required."],"key":"value","token":null}',
    "R&D; 100% & more \\ C:\\new &amp; 5 %41 a=b",
  ])("are not what only looks alike: %s", (text) => {
    expect(redactText(text)).toBe(text);
  });
});

/** What a text may be put through on its way, each as often as anybody likes. */
const ESCAPES: Record<string, (text: string) => string> = {
  url: encodeURIComponent,
  urlInSmallLetters: (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  everyByte: (text) =>
    Buffer.from(text).reduce((all, byte) => `${all}%${byte.toString(16).padStart(2, "0")}`, ""),
  form: (text) => new URLSearchParams({ "": text }).toString().slice(1),
  json: (text) => JSON.stringify(text).slice(1, -1),
  everyUnit: (text) =>
    Array.from(
      { length: text.length },
      (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
  html: (text) =>
    text.replace(
      /[&<>"']/g,
      (sign) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot" }[sign] ?? "#39"};`,
    ),
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  latin1: (text) => Buffer.from(text).toString("latin1"),
};

const secrets = fc
  .oneof(
    fc.string({ minLength: 8, maxLength: 40 }),
    fc.string({ minLength: 8, maxLength: 40, unit: "grapheme" }),
    fc.string({ minLength: 8, maxLength: 40, unit: fc.constantFrom(..."ab1/+=&%\"'\\<;u0026 é") }),
  )
  .filter((text) => text.trim().length >= 8 && !text.includes("*"))
  // What begins an escape at its end would take what comes after it along.
  .map((text) => `${text}z`);
const names = fc.constantFrom(...Object.keys(ESCAPES));
const words = fc.constantFrom("", "of ", "key: ", '{"a":"', "https://h.org/?a=", "?b=1&c=", "<p>", "(");

describe("a secret that is known", () => {
  it("is hidden whatever a text makes of it, and what is around it stays", () => {
    fc.assert(
      fc.property(secrets, names, words, words, (secret, name, before, after) => {
        const escaped = ESCAPES[name]?.(secret) as string;
        const hidden = redactText(`${before} ${escaped} ${after}`, [secret]);
        expect(hidden).not.toContain(escaped);
        expect(hidden.startsWith(`${before} `)).toBe(true);
        expect(hidden.endsWith(` ${after}`)).toBe(true);
        // Base64 has a rest that says next to nothing.
        if (!name.startsWith("base64")) expect(hidden).toBe(`${before} *** ${after}`);
      }),
      { numRuns: 3_000, seed: 20_261_130 },
    );
  });

  it("is hidden when it is escaped twice, and in the Base64 of all that holds it", () => {
    const twice = fc.constantFrom("url", "everyByte", "json", "everyUnit", "html");
    fc.assert(
      fc.property(secrets, twice, twice, words, (secret, one, other, before) => {
        const escaped = ESCAPES[other]?.(ESCAPES[one]?.(secret) as string) as string;
        expect(redactText(`it is ${escaped} here`, [secret])).toBe("it is *** here");
        const whole = Buffer.from(`${before}${secret}.`).toString("base64");
        const hidden = redactText(whole, [secret]);
        // A character or two at the ends are shared with what is around it.
        expect(Buffer.from(hidden.replaceAll("*", ""), "base64").toString("latin1")).not.toContain(
          Buffer.from(secret).toString("latin1").slice(2, -2),
        );
      }),
      { numRuns: 2_000, seed: 20_261_130 },
    );
  });

  it("is hidden beside others that it is part of or that overlap it", () => {
    expect(redactText("abcdef", ["abcd", "cdef"])).toBe("***");
    expect(redactText("xabcdx", ["abcd", "xabcdx"])).toBe("***");
    expect(redactText("?apikey=abcd&b=abcd", ["abcd"])).toBe("?apikey=***&b=***");
  });

  it("of two or three characters is hidden where it stands alone, for it is part of many words", () => {
    expect(redactText("The password abc is no abcd, but (abc).", ["abc"])).toBe(
      "The password *** is no abcd, but (***).",
    );
    expect(redactText("éab ab_ ab 9ab %61b", ["ab"])).toBe("éab ab_ *** 9ab ***");
  });

  it("longer than 32 characters is hidden as far as it stands there", () => {
    const secret = "0123456789abcdefghijklmnopqrstuvwxyz0123456789";
    expect(redactText(`cut: ${secret.slice(0, 40)}… whole: ${secret}!`, [secret])).toBe(
      "cut: ***… whole: ***!",
    );
  });
});

describe("a value with texts in it", () => {
  it("is taken whatever it is, with all that JSON has", () => {
    const secrets = ["12345678", "s3cret-key"];
    const failing = new Proxy({}, { ownKeys: () => expect.unreachable("it is not to be asked") });
    const circle: Record<string, unknown> = { name: "s3cret-key" };
    Object.assign(circle, { circle, list: [circle, { circle }] });
    const getter = {
      get key() {
        throw new Error("s3cret-key");
      },
    };
    const value = [circle, failing, getter, 12345678, 12345678n, 123, null, undefined, true];
    expect(redactAll(value, secrets)).toEqual([
      { name: "***", circle: "…", list: ["…", { circle: "…" }] },
      ...["…", "…", "***", "***", 123, null, undefined, true],
    ]);
    expect(redactAll(JSON.parse('{"__proto__":{"s3cret-key":"s3cret-key"}}'), secrets)).toEqual(
      JSON.parse('{"__proto__":{"***":"***"}}'),
    );
  });
});

describe("any text", () => {
  it("is taken, whatever it holds, and hiding twice hides nothing more", () => {
    const parts = fc.constantFrom(
      ...["%", "%4", "%41", "%E4", "%C3", "%C3%A4", "%ED%A0%80", "%F5%80%80%80", "%25", "\\", "\\u", "\\u00"],
      ...[
        "\\ud800",
        "\ud800",
        "\\x4",
        "&",
        "&#",
        "&#x110000;",
        "&#1114112;",
        "&amp;",
        "://",
        "@",
        "=",
        "?",
        ";",
      ],
      ...["key", "apikey=", "token", "[", "]", "a", " ", '"', "\u0000", "\n", "#", "ä", "🚲"],
    );
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 30 }).map((all) => all.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (text, some) => {
        const hidden = redactText(text, some);
        if (some.length === 0) expect(redactText(hidden)).toBe(hidden);
      }),
      { numRuns: 5_000, seed: 20_261_130 },
    );
  });

  it("of a megabyte takes a time that grows as it does", () => {
    const patterns = [
      "a",
      "%",
      "%25",
      "%E4",
      "%C0%80",
      "\\",
      "\\u0026",
      "&",
      "&amp;",
      "?a",
      "a=",
      "&key=a",
      "@",
    ];
    const more = [
      "://",
      "://a@",
      "key=;",
      "?key=;a",
      "[",
      "a.b-",
      ")",
      "ab",
      "https%3A%2F%2Fu%3Ap%40h%2F%3Fapikey%3Dx%26",
    ];
    for (const pattern of [...patterns, ...more]) {
      const text = pattern.repeat(Math.ceil(1_000_000 / pattern.length));
      // Anything that grows faster would take minutes, and the test's time is up long before.
      redactText(`?key=${text}`, [`${"a".repeat(2_000)}b`, "ab".repeat(500), "x@y"]);
    }
  }, 120_000);
});
