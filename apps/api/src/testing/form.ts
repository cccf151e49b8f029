type Part = [name: string, value: string | { name: string; bytes: Uint8Array | string }]

/** A form as a browser would send it: what a request needs of it. */
export async function formOf(...parts: Part[]) {
  const form = new FormData()
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, new Blob([value.bytes as BlobPart]), value.name)
  }
  const sent = new Response(form)
  return {
    headers: { 'content-type': sent.headers.get('content-type') ?? '' },
    payload: Buffer.from(await sent.arrayBuffer()),
  }
}
