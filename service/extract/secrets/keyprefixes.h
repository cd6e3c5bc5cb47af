// How the keys of known issuers begin, and of what characters they are.
#pragma once

#include <QtGlobal>

namespace tars
{

enum Charset : quint8 {
    Word = 1,
    Dash = 2,
    Base64 = 4,
    Dot = 8,
    LowerHex = 16,
    AnyHex = 32,
    UpperDigit = 64
};
// Word: A-Z a-z 0-9 _; Base64 adds + / =

inline bool isIn(char c, int set)
{
    const bool digit = c >= '0' && c <= '9', lower = c >= 'a' && c <= 'z', upper = c >= 'A' && c <= 'Z';
    if ((set & Word) && (digit || lower || upper || c == '_'))
        return true;
    if ((set & Base64) && (digit || lower || upper || c == '+' || c == '/' || c == '='))
        return true;
    if ((set & LowerHex) && (digit || (c >= 'a' && c <= 'f')))
        return true;
    if ((set & AnyHex) && (digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')))
        return true;
    if ((set & UpperDigit) && (digit || upper))
        return true;
    return ((set & Dash) && c == '-') || ((set & Dot) && c == '.');
}

/// A key that begins with its issuer's prefix and goes on with so many characters of a set.
struct Prefixed {
    const char *prefix;
    int charset;
    int least;
    int most;
    const char *kind;
};

inline constexpr int unbounded = 4096;

inline constexpr Prefixed prefixed[] = {
    { "AKIA", UpperDigit, 16, 16, "AWS access key" },
    { "ASIA", UpperDigit, 16, 16, "AWS access key" },
    { "ghp_", Word, 36, 255, "GitHub token" },
    { "gho_", Word, 36, 255, "GitHub token" },
    { "ghu_", Word, 36, 255, "GitHub token" },
    { "ghs_", Word, 36, unbounded, "GitHub token" },
    { "ghr_", Word, 36, 255, "GitHub token" },
    { "github_pat_", Word, 22, 255, "GitHub token" },
    { "glpat-", Word | Dash | Dot, 20, 300, "GitLab token" },
    { "gldt-", Word | Dash, 20, 64, "GitLab token" },
    { "glrt-", Word | Dash | Dot, 20, 300, "GitLab token" },
    { "glptt-", Word | Dash, 20, 64, "GitLab token" },
    { "xoxb-", Word | Dash, 20, 255, "Slack token" },
    { "xoxp-", Word | Dash, 20, 255, "Slack token" },
    { "xoxa-", Word | Dash, 20, 255, "Slack token" },
    { "xoxr-", Word | Dash, 20, 255, "Slack token" },
    { "xoxs-", Word | Dash, 20, 255, "Slack token" },
    { "xoxe-", Word | Dash, 20, 300, "Slack token" },
    { "xoxe.xox", Word | Dash | Dot, 20, 300, "Slack token" },
    { "xapp-", Word | Dash, 30, 255, "Slack token" },
    { "hooks.slack.com/services/", Word | Base64, 30, 120, "Slack webhook" },
    { "hooks.slack.com/workflows/", Word | Base64, 30, 160, "Slack webhook" },
    { "sk_live_", Word, 16, 255, "Stripe key" },
    { "sk_test_", Word, 16, 255, "Stripe key" },
    { "rk_live_", Word, 16, 255, "Stripe key" },
    { "rk_test_", Word, 16, 255, "Stripe key" },
    { "whsec_", Word | Base64, 24, 120, "webhook signing secret" },
    { "AIza", Word | Dash, 35, 35, "Google API key" },
    { "GOCSPX-", Word | Dash, 20, 40, "Google client secret" },
    { "ya29.", Word | Dash, 30, unbounded, "Google access token" },
    { "npm_", Word, 36, 36, "npm token" },
    { "pypi-AgE", Word | Dash, 40, 400, "PyPI token" },
    { "rubygems_", LowerHex, 48, 48, "RubyGems key" },
    { "oy2", Word, 43, 43, "NuGet key" },
    { "dckr_pat_", Word | Dash, 24, 40, "Docker Hub token" },
    { "dckr_oat_", Word | Dash, 24, 60, "Docker Hub token" },
    { "dop_v1_", LowerHex, 64, 64, "DigitalOcean token" },
    { "doo_v1_", LowerHex, 64, 64, "DigitalOcean token" },
    { "dor_v1_", LowerHex, 64, 64, "DigitalOcean token" },
    { "SG.", Word | Dash | Dot, 60, 90, "SendGrid key" },
    { "key-", LowerHex, 32, 32, "Mailgun key" },
    { "SK", LowerHex, 32, 32, "Twilio key" },
    { "sq0atp-", Word | Dash, 22, 60, "Square token" },
    { "sq0csp-", Word | Dash, 40, 60, "Square secret" },
    { "shpat_", AnyHex, 32, 32, "Shopify token" },
    { "shpca_", AnyHex, 32, 32, "Shopify token" },
    { "shppa_", AnyHex, 32, 32, "Shopify token" },
    { "shpss_", AnyHex, 32, 32, "Shopify secret" },
    { "/api/webhooks/", Word | Dash | Base64, 60, 140, "Discord webhook" },
    { "sk-ant-", Word | Dash, 32, 200, "Anthropic key" },
    { "sk-proj-", Word | Dash, 40, 250, "OpenAI key" },
    { "sk-svcacct-", Word | Dash, 40, 250, "OpenAI key" },
    { "sk-", Word, 40, 64, "OpenAI key" },
    { "hf_", Word, 34, 40, "Hugging Face token" },
    { "AccountKey=", Base64, 80, 90, "Azure storage key" },
    { "SharedAccessKey=", Base64, 40, 60, "Azure shared access key" },
    { "dapi", LowerHex, 32, 34, "Databricks token" },
    { "lin_api_", Word, 40, 48, "Linear key" },
    { "ATATT3", Word | Dash | Base64, 100, 250, "Atlassian token" },
    { "glsa_", Word, 40, 48, "Grafana token" },
    { "glc_", Base64, 32, 400, "Grafana token" },
    { "NRAK-", UpperDigit, 27, 27, "New Relic key" },
    { "PMAK-", Word | Dash, 59, 59, "Postman key" },
    { "hvs.", Word | Dash, 24, 300, "Vault token" },
    { "hvb.", Word | Dash, 100, 300, "Vault token" },
    { "AGE-SECRET-KEY-1", UpperDigit, 58, 58, "age private key" },
    { "pscale_tkn_", Word | Dash | Dot, 32, 64, "PlanetScale token" },
    { "pscale_pw_", Word | Dash | Dot, 32, 64, "PlanetScale password" },
    { "pul-", LowerHex, 40, 40, "Pulumi token" },
    { "AKCp", Word, 60, 75, "Artifactory key" },
    { "figd_", Word | Dash, 40, 60, "Figma token" },
    { "sntrys_", Word | Base64, 60, 400, "Sentry token" },
    { "dp.pt.", Word, 40, 44, "Doppler token" },
    { "EAACEdEose0cBA", Word, 20, 300, "Facebook token" },
};

} // namespace tars
