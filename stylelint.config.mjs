// What `make check` asks of style sheets; Biome lays them out.
export default {
  extends: ["stylelint-config-standard"],
  ignoreFiles: ["docs/assets/generated/**"],
  rules: {
    "import-notation": "string",
    "no-descending-specificity": null, // compares rules of elements that never meet
    "property-no-vendor-prefix": [true, { ignoreProperties: ["/text-size-adjust$/"] }], // Safari
    "selector-class-pattern": [
      "^[a-z][a-z0-9]*(-[a-z0-9]+)*(__[a-z0-9]+(-[a-z0-9]+)*)?(--[a-z0-9]+(-[a-z0-9]+)*)?$",
      { message: "block__element--variant, in lower case" },
    ],
    "value-keyword-case": ["lower", { ignoreProperties: ["/^--font/"] }], // names of fonts
  },
};
