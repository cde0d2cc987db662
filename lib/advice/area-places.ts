/** Where the people of an area code are: their state, and the zones in which their clocks may stand. */
export interface AreaPlace {
  readonly area: string;
  readonly state: string;
  /** IANA names; two where the area code lies in two zones. */
  readonly zones: readonly [string, string];
}

const EASTERN = "America/New_York";
const CENTRAL = "America/Chicago";
const MOUNTAIN = "America/Denver";
const PACIFIC = "America/Los_Angeles";

/** Area codes by state, with the zone of most of its people (North American Numbering Plan, 2025). */
const STATES: readonly (readonly [state: string, zone: string, codes: string])[] = [
  ["AL", CENTRAL, "205 251 256 334 659 938"],
  ["AK", "America/Anchorage", "907"],
  ["AZ", "America/Phoenix", "480 520 602 623 928"],
  ["AR", CENTRAL, "327 479 501 870"],
  [
    "CA",
    PACIFIC,
    "209 213 279 310 323 341 350 357 369 408 415 424 442 510 530 559 562 619 626 628 650 657 661 669 707 714 738 747 760 805 818 820 831 837 840 858 909 916 925 949 951",
  ],
  ["CO", MOUNTAIN, "303 719 720 748 970 983"],
  ["CT", EASTERN, "203 475 860 959"],
  ["DC", EASTERN, "202 771"],
  ["DE", EASTERN, "302"],
  ["FL", EASTERN, "239 305 321 324 352 386 407 448 561 645 656 689 727 728 754 772 786 813 850 863 904 941 954"],
  ["GA", EASTERN, "229 404 470 478 678 706 762 770 912 943"],
  ["HI", "Pacific/Honolulu", "808"],
  ["ID", MOUNTAIN, "208 986"],
  ["IL", CENTRAL, "217 224 309 312 331 447 464 618 630 708 730 773 779 815 847 861 872"],
  ["IN", EASTERN, "219 260 317 463 574 765 812 930"],
  ["IA", CENTRAL, "319 515 563 641 712"],
  ["KS", CENTRAL, "316 620 785 913"],
  ["KY", EASTERN, "270 364 502 606 859"],
  ["LA", CENTRAL, "225 318 337 504 985"],
  ["ME", EASTERN, "207"],
  ["MD", EASTERN, "227 240 301 410 443 667"],
  ["MA", EASTERN, "339 351 413 508 617 774 781 857 978"],
  ["MI", EASTERN, "231 248 269 313 517 586 616 679 734 810 906 947 989"],
  ["MN", CENTRAL, "218 320 507 612 651 763 924 952"],
  ["MS", CENTRAL, "228 471 601 662 769"],
  ["MO", CENTRAL, "235 314 417 557 573 636 660 816 975"],
  ["MT", MOUNTAIN, "406"],
  ["NE", CENTRAL, "308 402 531"],
  ["NV", PACIFIC, "702 725 775"],
  ["NH", EASTERN, "603"],
  ["NJ", EASTERN, "201 551 609 640 732 848 856 862 908 973"],
  ["NM", MOUNTAIN, "505 575"],
  ["NY", EASTERN, "212 315 329 332 347 363 516 518 585 607 624 631 646 680 716 718 838 845 914 917 929 934"],
  ["NC", EASTERN, "252 336 472 704 743 828 910 919 980 984"],
  ["ND", CENTRAL, "701"],
  ["OH", EASTERN, "216 220 234 283 326 330 380 419 436 440 513 567 614 740 937"],
  ["OK", CENTRAL, "405 539 572 580 918"],
  ["OR", PACIFIC, "458 503 541 971"],
  ["PA", EASTERN, "215 223 267 272 412 445 484 570 582 610 717 724 814 835 878"],
  ["RI", EASTERN, "401"],
  ["SC", EASTERN, "803 821 839 843 854 864"],
  ["SD", CENTRAL, "605"],
  ["TN", CENTRAL, "423 615 629 731 865 901 931"],
  [
    "TX",
    CENTRAL,
    "210 214 254 281 325 346 361 409 430 432 469 512 621 682 713 726 737 806 817 830 832 903 915 936 940 945 956 972 979",
  ],
  ["UT", MOUNTAIN, "385 435 801"],
  ["VT", EASTERN, "802"],
  ["VA", EASTERN, "276 434 540 571 686 703 757 804 826 948"],
  ["WA", PACIFIC, "206 253 360 425 509 564"],
  ["WV", EASTERN, "304 681"],
  ["WI", CENTRAL, "262 274 353 414 534 608 715 920"],
  ["WY", MOUNTAIN, "307"],
];

/** Area codes whose people live in another zone than most of their state, or in two. */
const OTHER_ZONES = new Map<string, readonly [string, string]>([
  ["850", [EASTERN, CENTRAL]],
  ["448", [EASTERN, CENTRAL]],
  ["208", [MOUNTAIN, PACIFIC]],
  ["986", [MOUNTAIN, PACIFIC]],
  ["219", [CENTRAL, EASTERN]],
  ["574", [EASTERN, CENTRAL]],
  ["812", [EASTERN, CENTRAL]],
  ["930", [EASTERN, CENTRAL]],
  ["620", [CENTRAL, MOUNTAIN]],
  ["785", [CENTRAL, MOUNTAIN]],
  ["270", [CENTRAL, EASTERN]],
  ["364", [CENTRAL, EASTERN]],
  ["906", [EASTERN, CENTRAL]],
  ["308", [CENTRAL, MOUNTAIN]],
  ["701", [CENTRAL, MOUNTAIN]],
  ["605", [CENTRAL, MOUNTAIN]],
  ["541", [PACIFIC, MOUNTAIN]],
  ["458", [PACIFIC, MOUNTAIN]],
  ["775", [PACIFIC, MOUNTAIN]],
  ["423", [EASTERN, CENTRAL]],
  ["865", [EASTERN, EASTERN]],
  ["931", [CENTRAL, EASTERN]],
  ["915", [MOUNTAIN, CENTRAL]],
  ["928", ["America/Phoenix", MOUNTAIN]],
]);

/** Every area code of the United States that is known here, as `+1 312`, with its place. */
export const AREA_PLACES: readonly AreaPlace[] = STATES.flatMap(([state, zone, codes]) =>
  codes.split(" ").map((code) => ({ area: `+1 ${code}`, state, zones: OTHER_ZONES.get(code) ?? [zone, zone] })),
);
