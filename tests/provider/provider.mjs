// A certified OpenID provider on loopback, with people made up for the tests.
//   node provider.mjs FOLDER PORT REDIRECT_URI     FOLDER holds node_modules
import { pathToFileURL } from 'node:url';

const [folder, port, redirect] = process.argv.slice(2);
const library = pathToFileURL(`${folder}/node_modules/oidc-provider/lib/index.js`);
const { default: Provider } = await import(library);

const BRIEF = 8; // seconds that the sign-in of "brief" holds
const verified = (email) => ({ email, email_verified: true });
const people = {
  lead: verified('lead@example.nhs.uk'),
  chair: verified('chair@example.nhs.uk'),
  safety: verified('safety@example.nhs.uk'),
  keeper: verified('keeper@example.nhs.uk'),
  brief: verified('lead@example.nhs.uk'),
  stranger: verified('stranger@example.nhs.uk'),
  unproven: { email: 'chair@example.nhs.uk', email_verified: false },
};

const provider = new Provider(`http://localhost:${port}`, {
  clients: [{
    client_id: 'readiness',
    client_secret: 'only-for-tests-on-loopback',
    redirect_uris: [redirect],
    post_logout_redirect_uris: [redirect],
    response_types: ['code'],
    grant_types: ['authorization_code'],
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'] },
  conformIdTokenClaims: false, // claims go into the ID token, which is all that is read
  cookies: { keys: ['only-for-tests'] },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  ttl: {
    IdToken: (ctx) => (ctx.oidc.account?.accountId === 'brief' ? BRIEF : 3600),
    AccessToken: 3600, Grant: 3600, Session: 3600, Interaction: 600,
  },
  async findAccount(_ctx, id) {
    return people[id] && { accountId: id, claims: async () => ({ sub: id, ...people[id] }) };
  },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('listening'));
