var e=["recommended","strict","zero-downtime"];export{e as a};
