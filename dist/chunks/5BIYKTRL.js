function a(t,e,o=0){let[r,n]=t.version;return r>e||r===e&&n>=o}export{a};
