import { fileURLToPath } from 'node:url';

/** A bucket, and where in it the blobs lie. */
export interface S3Address {
  readonly kind: 's3';
  readonly bucket: string;
  /** Empty, or ends with "/". */
  readonly prefix: string;
  /** By AWS_REGION if left out. */
  readonly region?: string;
  /** http(s)://host:port of a server other than Amazon's. */
  readonly endpoint?: string;
  /** True for servers that take the bucket's name as the first part of the path, not of the host. */
  readonly pathStyle: boolean;
}

export interface FolderAddress {
  readonly kind: 'folder';
  readonly path: string;
}

const PARAMETERS = ['region', 'endpoint', 'pathStyle'];
/** The region that servers other than Amazon's take for granted. */
const ANY_REGION = 'us-east-1';

/**
 * Reads where blobs lie: `/a/folder`, `file:///a/folder`, or
 * `s3://bucket/prefix?region=us-west-2&endpoint=https://minio.example:9000&pathStyle=true`, each parameter optional.
 * @throws RangeError with a plain sentence if the address is none of these.
 */
export function parseBlobsAddress(address: string): FolderAddress | S3Address {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'folder', path: address };
  if (scheme === 'file') return { kind: 'folder', path: fileURLToPath(address) };
  if (scheme === 's3') return s3Address(new URL(address));
  throw new RangeError(`Blobs lie in a folder or in s3://bucket/prefix, not in ${scheme}://.`);
}

function s3Address({ hostname: bucket, pathname, searchParams, username }: URL): S3Address {
  if (!bucket) throw new RangeError('An S3 address names its bucket: s3://bucket/prefix.');
  if (username) throw new RangeError('Credentials of S3 belong in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.');
  const unknown = [...searchParams.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) throw new RangeError(`An S3 address knows ${PARAMETERS.join(', ')}; not ${unknown}.`);
  const endpoint = searchParams.get('endpoint') ?? process.env.AWS_ENDPOINT_URL_S3;
  if (endpoint && !/^https?:\/\//.test(endpoint)) throw new RangeError('The endpoint of S3 is an http(s) address.');
  const region = searchParams.get('region') ?? process.env.AWS_REGION ?? (endpoint ? ANY_REGION : undefined);
  return {
    kind: 's3',
    bucket,
    prefix: prefixOf(decodeURIComponent(pathname)),
    ...(region ? { region } : {}),
    ...(endpoint ? { endpoint } : {}),
    pathStyle: isTrue(searchParams.get('pathStyle') ?? 'false'),
  };
}

function prefixOf(path: string): string {
  const bare = path.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `${bare}/`;
}

function isTrue(value: string): boolean {
  if (value !== 'true' && value !== 'false') throw new RangeError(`pathStyle is true or false, not "${value}".`);
  return value === 'true';
}
