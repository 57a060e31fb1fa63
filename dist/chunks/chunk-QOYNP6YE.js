var presetNames=["recommended","strict","zero-downtime"];export{presetNames};
