import { readFileSync } from 'node:fs'

const deployed = new URL('../../deploy/nginx.conf', import.meta.url)

type Wish = { folder: string; port: number; replicas: [number, number] }

/** deploy/nginx.conf, changed in as much as it stands on one machine, without certificates. */
export function nginxConfig({ folder, port, replicas }: Wish) {
  const [one, other] = replicas
  const changes: [RegExp, string][] = [
    [/^pid .*$/m, `daemon off;\npid ${folder}/nginx.pid;`],
    [/^ {2}include mime\.types;$/m, `  include /etc/nginx/mime.types;\n${temporaryPaths(folder)}`],
    [/api-1:4000/, `127.0.0.1:${one}`],
    [/api-2:4000/, `127.0.0.1:${other}`],
    [/ {2}server \{\n {4}listen 80 [\s\S]*?\n {2}\}\n/, ''],
    [/^ {4}listen 443 .*$/m, `    listen 127.0.0.1:${port};`],
    [/( {4}ssl_.*\n)+/, `${outbox}\n`],
  ]
  return changes.reduce(
    (config, [from, to]) => {
      if (!from.test(config)) throw new Error(`deploy/nginx.conf has nothing like ${from}`)
      return config.replace(from, to)
    },
    readFileSync(deployed, 'utf8'),
  )
}

const temporaryPaths = (folder: string) =>
  ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n')

/** Stories read their mail there, which nobody may who comes through a proxy: this proxy does not say that it is one. */
const outbox = `    location /v1/outbox {
      proxy_pass http://latchkey;
      proxy_set_header Host $host;
      proxy_set_header Connection "";
    }`
