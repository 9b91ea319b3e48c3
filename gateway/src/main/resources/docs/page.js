'use strict';

// Here people log in. A system's own way to its token takes a secret and has no business in a browser: the document keeps it, the page
// doesn't offer it.
const peopleOnly = () => ({
    statePlugins: {
        spec: {
            wrapActions: {
                updateJsonSpec: (update) => (document) => {
                    const { token, ...securitySchemes } = document.components.securitySchemes;
                    return update({
                        ...document,
                        security: document.security.filter((way) => !('token' in way)),
                        components: { ...document.components, securitySchemes },
                    });
                },
            },
        },
    },
});

const ui = SwaggerUIBundle({
    url: '/openapi?format=json',
    dom_id: '#api',
    plugins: [SwaggerUIBundle.plugins.DownloadUrl, peopleOnly],
    deepLinking: true,
    tryItOutEnabled: true,
    // More than a screen of operations: a reader opens the part they came for, and the page draws no other.
    docExpansion: 'none',
    validatorUrl: 'none',
    persistAuthorization: false,
    oauth2RedirectUrl: new URL('/docs/oauth2-redirect.html', location.origin).href,
});

ui.initOAuth({
    clientId: document.body.dataset.client,
    usePkceWithAuthorizationCodeGrant: true,
    // Whoever logs out here and in again may want to be somebody else.
    additionalQueryStringParams: { prompt: 'login' },
});
