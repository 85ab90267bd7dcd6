// The publications that define the methods of the atlas, with the address of their DOI where they have one.
export const REFERENCES = [
  [
    "Adamic and Adar 2003. Friends and neighbors on the Web",
    "https://doi.org/10.1016/S0378-8733%2803%2900009-1",
  ],
  [
    "Andersen, Chung and Lang 2006. Local graph partitioning using PageRank vectors",
    "https://doi.org/10.1109/FOCS.2006.44",
  ],
  [
    "Batagelj and Zaversnik 2003. An O(m) algorithm for cores decomposition of networks",
    "https://arxiv.org/abs/cs/0310049",
  ],
  [
    "Blondel et al. 2008. Fast unfolding of communities in large networks",
    "https://doi.org/10.1088/1742-5468/2008/10/P10008",
  ],
  [
    "Brandes 2001. A faster algorithm for betweenness centrality",
    "https://doi.org/10.1080/0022250X.2001.9990249",
  ],
  [
    "Brandes and Pich 2007. Centrality estimation in large networks",
    "https://doi.org/10.1142/S0218127407018403",
  ],
  ["Burt 1992. Structural holes: the social structure of competition", null],
  [
    "Edmonds and Karp 1972. Theoretical improvements in algorithmic efficiency for network flow problems",
    "https://doi.org/10.1145/321694.321699",
  ],
  ["Freeman 1977. A set of measures of centrality based on betweenness", "https://doi.org/10.2307/3033543"],
  [
    "Hopcroft and Tarjan 1973. Algorithm 447: efficient algorithms for graph manipulation",
    "https://doi.org/10.1145/362248.362272",
  ],
  [
    "Krackhardt and Stern 1988. Informal networks and organizational crises: an experimental simulation",
    "https://doi.org/10.2307/2786835",
  ],
  [
    "Luo and Wang 2003. Measures of spatial accessibility to health care in a GIS environment: synthesis and a case " +
      "study in the Chicago region",
    "https://doi.org/10.1068/b29120",
  ],
  [
    "Pielou 1966. The measurement of diversity in different types of biological collections",
    "https://doi.org/10.1016/0022-5193%2866%2990013-0",
  ],
  [
    "Traag, Waltman and van Eck 2019. From Louvain to Leiden: guaranteeing well-connected communities",
    "https://doi.org/10.1038/s41598-019-41695-z",
  ],
  ["Yen 1971. Finding the k shortest loopless paths in a network", "https://doi.org/10.1287/mnsc.17.11.712"],
];
