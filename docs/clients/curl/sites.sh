#!/bin/sh
# Asks for sites that make a product type in a country: sites.sh [address] [product type] [country]. A key in ATLAS_KEY.
set -eu
address=${1:-http://localhost:8080}
product=${2:-CAR_T}
country=${3:-NL}

curl --silent --show-error --fail-with-body --compressed \
  --retry 3 --retry-connrefused \
  --header 'Content-Type: application/json' \
  --header 'Accept: application/graphql-response+json' \
  ${ATLAS_KEY:+--header "Authorization: Bearer $ATLAS_KEY"} \
  --data @- "$address/graphql" <<EOF
{
  "query": "query Sites(\$filter: SiteFilter) { sites(filter: \$filter, order: NAME, first: 100) { totalCount nodes { id name location { city } } } }",
  "variables": { "filter": { "productType": { "any": ["$product"] }, "country": { "any": ["$country"] } } }
}
EOF
echo
