import type { Client, Settings } from "./client.ts";
import { type Fetch, fetching } from "./fetching.ts";

type Download = (
  url: string,
  path: string,
  init?: RequestInit,
) => Promise<unknown>;

/** Curlew, by its package name, as a user would import it. */
export async function curlew(settings: Settings): Promise<Client> {
  const name: string = "@curlew/curl";
  const module = await import(name) as { fetch: Fetch; download?: Download };
  const init = settings.authority
    ? { curl: { CURLOPT_CAINFO: settings.authority } } as RequestInit
    : undefined;
  const client = fetching(module.fetch, init);
  const { download } = module;
  if (!download) {
    delete client.download;
  } else {
    client.download = async (url, path) => {
      await download(url, path, init);
      const { stat } = await import("node:fs/promises");
      return (await stat(path)).size;
    };
  }
  return client;
}
